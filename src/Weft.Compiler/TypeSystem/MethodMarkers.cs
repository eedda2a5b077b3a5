namespace Weft.Compiler.TypeSystem;

/// <summary>The custom attributes of a method that the compiler asks for often, found in one pass over its attributes.</summary>
[Flags]
internal enum MethodMarkers
{
    None = 0,

    /// <summary><c>[Intrinsic]</c></summary>
    Intrinsic = 1 << 0,

    /// <summary><c>[UnmanagedCallersOnly]</c></summary>
    UnmanagedCallersOnly = 1 << 1,

    /// <summary><c>[RuntimeImport]</c></summary>
    RuntimeImport = 1 << 2,

    /// <summary><c>[RuntimeExport]</c></summary>
    RuntimeExport = 1 << 3,

    /// <summary><c>[PreserveBaseOverrides]</c>, on overrides with a more special return type.</summary>
    PreserveBaseOverrides = 1 << 4,

    /// <summary>Not a marker: set once the attributes have been read.</summary>
    Read = 1 << 31,
}
