namespace Weft.Compiler.Objects;

/// <summary>What a program can ask about types when it runs, beyond what every method table has.</summary>
[Flags]
internal enum TypeQuestions
{
    None = 0,

    /// <summary>The names and values of the members of enumerations.</summary>
    EnumMembers = 1 << 0,

    /// <summary>Whether a type is public, abstract, sealed and so on.</summary>
    Attributes = 1 << 1,

    /// <summary>The type around a nested one.</summary>
    DeclaringType = 1 << 2,

    /// <summary>The definition and the arguments of generic types.</summary>
    Generics = 1 << 3,

    /// <summary>All interfaces of a type.</summary>
    Interfaces = 1 << 4,

    /// <summary>The name of the assembly.</summary>
    Assembly = 1 << 5,

    /// <summary>The arrays of enumerations, to be made.</summary>
    EnumArray = 1 << 7,

    /// <summary>Whether objects of one type can be assigned to another, for types that have no objects as well.</summary>
    Assignability = 1 << 6,

    /// <summary>Whether a type has attributes that <c>JsonSerializer</c> would ask it for, and that a module does not have.</summary>
    JsonAttributes = 1 << 8,
}
