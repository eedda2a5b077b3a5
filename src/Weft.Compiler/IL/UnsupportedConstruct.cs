namespace Weft.Compiler.IL;

/// <summary>What cannot be compiled; the catalogue of diagnostics has a row for each.</summary>
internal enum UnsupportedConstruct : byte
{
    /// <summary>Objects, in a program that was to have none; it is compiled again with a heap.</summary>
    NeedsHeap,

    /// <summary>A type is looked at with reflection.</summary>
    Reflection,

    /// <summary>A method has no IL, and nothing replaces it.</summary>
    NativeMethod,

    /// <summary>An IL instruction that C# never makes.</summary>
    Instruction,

    /// <summary>An import takes or gives an object.</summary>
    ForeignObject,

    /// <summary>A native integer is taken for 64 bits.</summary>
    WideNativeInteger,

    /// <summary>An atomic access of 64 bits is not aligned.</summary>
    MisalignedAtomic,
}
