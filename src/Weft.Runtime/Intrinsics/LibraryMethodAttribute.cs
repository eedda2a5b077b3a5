namespace Weft.Intrinsics;

/// <summary>
/// The method is one of the class library that C# cannot name, as it is not public. An abstract one is called as the object has it.
/// </summary>
/// <param name="type">The full name of its type, and after a comma the assembly if it is not the core library.</param>
/// <param name="name">Its name; the parameters are those of the method with the attribute.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibraryMethodAttribute(string type, string name) : Attribute
{
    /// <summary>The full name of its type.</summary>
    public string Type { get; } = type;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;
}
