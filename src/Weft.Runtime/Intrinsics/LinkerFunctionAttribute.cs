namespace Weft.Intrinsics;

/// <summary>The method is a function that the linker makes.</summary>
/// <param name="name">The function's name, as tool conventions spell it.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkerFunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, as tool conventions spell it.</summary>
    public string Name { get; } = name;
}
