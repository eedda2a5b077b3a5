namespace Weft.Intrinsics;

/// <summary>The method gives the place of a field of an object of the class library that C# cannot name, as it is not public.</summary>
/// <param name="type">The full name of the object's class, and after a comma the assembly if it is not the core library.</param>
/// <param name="name">The name of the field.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibraryFieldAttribute(string type, string name) : Attribute
{
    /// <summary>The full name of the object's class.</summary>
    public string Type { get; } = type;

    /// <summary>The name of the field.</summary>
    public string Name { get; } = name;
}
