namespace Weft.Compiler.IL;

/// <summary>What cannot be compiled yet; the catalogue of diagnostics has a row for each.</summary>
internal enum UnsupportedConstruct : byte
{
    /// <summary>An object is allocated.</summary>
    NewObject,

    /// <summary>An array is allocated.</summary>
    NewArray,

    /// <summary>A value is boxed.</summary>
    Box,

    /// <summary>A type is tested or cast at run time.</summary>
    Cast,

    /// <summary>A delegate is made.</summary>
    Delegate,

    /// <summary>A method is chosen at run time by the object's type.</summary>
    VirtualCall,

    /// <summary>An exception is caught.</summary>
    Catch,

    /// <summary>A type is looked at with reflection.</summary>
    Reflection,

    /// <summary>A method has no IL, and nothing replaces it.</summary>
    NativeMethod,

    /// <summary>An IL instruction that C# never makes.</summary>
    Instruction,

    /// <summary>An import takes or gives an object.</summary>
    ForeignObject,
}
