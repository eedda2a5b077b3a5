namespace Weft.Compiler.IR;

/// <summary>The type of an IR value. References are told from plain numbers so that a collector can find them.</summary>
internal enum IRType : byte
{
    /// <summary>No value: the type of an instruction that is executed for its effect.</summary>
    None,

    /// <summary>A 32-bit integer; also booleans, small integers (extended as IL's stack has them) and native pointers.</summary>
    I32,

    /// <summary>A 64-bit integer.</summary>
    I64,

    /// <summary>IEEE 754 binary32.</summary>
    F32,

    /// <summary>IEEE 754 binary64.</summary>
    F64,

    /// <summary>A 128-bit vector.</summary>
    V128,

    /// <summary>A reference to an object on the managed heap; 32 bits, zero is null.</summary>
    Object,

    /// <summary>A managed pointer (ECMA-335 I.8.2.1.1), which may point into an object; 32 bits.</summary>
    ByRef,

    /// <summary>The results of a call with several; only <see cref="Opcode.Extract"/> takes them.</summary>
    Tuple,
}

/// <summary>Facts about <see cref="IRType"/>.</summary>
internal static class IRTypes
{
    /// <summary>Whether values of the type are one i32 of the machine.</summary>
    public static bool IsI32Like(this IRType type) => type is IRType.I32 or IRType.Object or IRType.ByRef;

    /// <summary>Whether the type is an integer type, references included.</summary>
    public static bool IsInteger(this IRType type) => type is IRType.I64 || type.IsI32Like();

    /// <summary>Whether the type is a floating-point type.</summary>
    public static bool IsFloat(this IRType type) => type is IRType.F32 or IRType.F64;

    /// <summary>Whether a collector has to see values of the type.</summary>
    public static bool IsReference(this IRType type) => type is IRType.Object or IRType.ByRef;

    /// <summary>The size of a value in bytes.</summary>
    public static int Size(this IRType type) => type switch
    {
        IRType.I64 or IRType.F64 => 8,
        IRType.V128 => 16,
        IRType.None or IRType.Tuple => 0,
        _ => 4,
    };

    /// <summary>The name in IR text.</summary>
    public static string Name(this IRType type) => type switch
    {
        IRType.None => "none",
        IRType.I32 => "i32",
        IRType.I64 => "i64",
        IRType.F32 => "f32",
        IRType.F64 => "f64",
        IRType.V128 => "v128",
        IRType.Object => "object",
        IRType.ByRef => "byref",
        _ => "tuple",
    };
}
