namespace Weft.Compiler.IL;

/// <summary>The types that IL's evaluation stack tells apart (ECMA-335 I.12.3.2.1), with the two floating-point sizes kept apart as .NET keeps them.</summary>
internal enum StackKind : byte
{
    /// <summary>Nothing: the type void.</summary>
    None,

    /// <summary>int32, and all smaller integers.</summary>
    Int32,

    /// <summary>int64.</summary>
    Int64,

    /// <summary>native int and unmanaged pointers.</summary>
    NativeInt,

    /// <summary>F, known to be a float32.</summary>
    Single,

    /// <summary>F.</summary>
    Double,

    /// <summary>A managed pointer.</summary>
    ByRef,

    /// <summary>An object reference.</summary>
    Object,

    /// <summary>A value type that is no primitive.</summary>
    Struct,
}
