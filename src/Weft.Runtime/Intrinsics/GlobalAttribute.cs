namespace Weft.Intrinsics;

/// <summary>
/// The static accessor reads or writes a WebAssembly global that the linker defines. A global belongs to an instance and an instance
/// to one thread, so it is the cheapest thread-local storage there is.
/// </summary>
/// <param name="name">The global's name, as tool conventions spell it.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GlobalAttribute(string name) : Attribute
{
    /// <summary>The global's name, as tool conventions spell it.</summary>
    public string Name { get; } = name;
}
