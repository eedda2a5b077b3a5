namespace Weft.Compiler.IR;

/// <summary>A number. It stands in no block: the emitter makes it anew at each use, which costs nothing in WebAssembly.</summary>
/// <param name="type">i32, i64, f32, f64, or a reference type for null.</param>
/// <param name="bits">The bit pattern; that of an i32 or f32 is extended with its sign, so that equal values are equal patterns.</param>
internal sealed class Constant(IRType type, long bits) : Value(type)
{
    /// <summary>The bit pattern.</summary>
    public long Bits { get; } = type is IRType.I64 or IRType.F64 ? bits : (int)bits;

    /// <summary>The value of an f64.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>The value of an f32.</summary>
    public float AsSingle => BitConverter.Int32BitsToSingle((int)Bits);

    /// <summary>Whether all bits are zero.</summary>
    public bool IsZero => Bits == 0;

    /// <inheritdoc/>
    protected override bool TracksUsers => false;

    /// <summary>An i32.</summary>
    public static Constant I32(int value) => new(IRType.I32, value);

    /// <summary>An i64.</summary>
    public static Constant I64(long value) => new(IRType.I64, value);

    /// <summary>An f32.</summary>
    public static Constant F32(float value) => new(IRType.F32, BitConverter.SingleToInt32Bits(value));

    /// <summary>An f64.</summary>
    public static Constant F64(double value) => new(IRType.F64, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Zero, or null, of a type.</summary>
    public static Constant Zero(IRType type) => new(type, 0);
}
