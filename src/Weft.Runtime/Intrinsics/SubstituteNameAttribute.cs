namespace Weft.Intrinsics;

/// <summary>The name of the method that is replaced, where C# has none such: of explicit implementations of interfaces.</summary>
/// <param name="name">The name in metadata.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SubstituteNameAttribute(string name) : Attribute
{
    /// <summary>The name in metadata.</summary>
    public string Name { get; } = name;
}
