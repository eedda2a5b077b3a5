namespace Weft.Intrinsics;

/// <summary>
/// The method stands for a function of .NET's native runtime or of its system library, which the class library imports by this name.
/// </summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFunctionAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
