namespace Weft.Wasm;

/// <summary>A value type, or one of the packed types that only fields have.</summary>
/// <remarks>
/// A nullable reference to an abstract type has a short and a long form in the binary format. Both are kept apart, so that a module
/// is written as it was read; <see cref="IsSameAs"/> compares what they mean.
/// </remarks>
public readonly record struct WasmValueType
{
    private const byte NullableReferenceCode = 0x63;
    private const byte ReferenceCode = 0x64;

    // The code in the low byte, a heap type above it: a list of parameters costs eight bytes for each.
    private readonly long _packed;

    private WasmValueType(byte code, long heapType) => _packed = (heapType << 8) | code;

    /// <summary>A 32-bit integer.</summary>
    public static WasmValueType I32 => new(0x7F, 0);

    /// <summary>A 64-bit integer.</summary>
    public static WasmValueType I64 => new(0x7E, 0);

    /// <summary>A 32-bit floating-point number.</summary>
    public static WasmValueType F32 => new(0x7D, 0);

    /// <summary>A 64-bit floating-point number.</summary>
    public static WasmValueType F64 => new(0x7C, 0);

    /// <summary>A 128-bit vector.</summary>
    public static WasmValueType V128 => new(0x7B, 0);

    /// <summary>An 8-bit integer in a field.</summary>
    public static WasmValueType I8 => new(0x78, 0);

    /// <summary>A 16-bit integer in a field.</summary>
    public static WasmValueType I16 => new(0x77, 0);

    /// <summary>A nullable reference to any function, in its short form.</summary>
    public static WasmValueType FuncRef => new(0x70, 0);

    /// <summary>A nullable reference to a value of the embedder, in its short form.</summary>
    public static WasmValueType ExternRef => new(0x6F, 0);

    /// <summary>A nullable reference to an exception, in its short form.</summary>
    public static WasmValueType ExnRef => new(0x69, 0);

    /// <summary>The first byte of the binary form.</summary>
    public byte Code => (byte)_packed;

    /// <summary>Whether it is a reference.</summary>
    public bool IsReference => Code is >= 0x63 and <= 0x74;

    /// <summary>Whether it is one of the packed types, which only fields have.</summary>
    public bool IsPacked => Code is 0x78 or 0x77;

    /// <summary>Whether the value can be null. Meaningful for references.</summary>
    public bool IsNullable => Code != ReferenceCode;

    /// <summary>What the reference points at. Meaningful for references.</summary>
    public HeapType HeapType => HasHeapType ? new(_packed >> 8) : new(Code - 0x80);

    /// <summary>Whether a heap type follows the code in the binary form.</summary>
    internal bool HasHeapType => Code is NullableReferenceCode or ReferenceCode;

    /// <summary>A reference in its long form.</summary>
    /// <param name="heapType">What it points at.</param>
    /// <param name="isNullable">Whether it can be null.</param>
    /// <returns>The type.</returns>
    public static WasmValueType Reference(HeapType heapType, bool isNullable) =>
        new(isNullable ? NullableReferenceCode : ReferenceCode, heapType.Encoded);

    /// <summary>Whether both mean the same type, whatever form they have.</summary>
    /// <param name="other">The other type.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool IsSameAs(WasmValueType other) =>
        this == other
        || (IsReference && other.IsReference && IsNullable == other.IsNullable && HeapType == other.HeapType);

    /// <summary>Whether a byte begins a value type that has no heap type behind it.</summary>
    internal static bool IsShortCode(byte code) => code is (>= 0x7B and <= 0x7F) or (>= 0x69 and <= 0x74);

    /// <summary>Whether a byte begins a value type that has a heap type behind it.</summary>
    internal static bool IsLongCode(byte code) => code is NullableReferenceCode or ReferenceCode;

    /// <summary>Whether a byte is a packed type.</summary>
    internal static bool IsPackedCode(byte code) => code is 0x78 or 0x77;

    /// <summary>Makes the type for a code and, for the long forms, a heap type.</summary>
    internal static WasmValueType FromEncoding(byte code, long heapType = 0) => new(code, heapType);

    /// <summary>The text form, with type indices as numbers.</summary>
    public override string ToString() => Code switch
    {
        0x7F => "i32",
        0x7E => "i64",
        0x7D => "f32",
        0x7C => "f64",
        0x7B => "v128",
        0x78 => "i8",
        0x77 => "i16",
        0x74 => "nullexnref",
        0x73 => "nullfuncref",
        0x72 => "nullexternref",
        0x71 => "nullref",
        NullableReferenceCode => $"(ref null {HeapType})",
        ReferenceCode => $"(ref {HeapType})",
        _ => $"{HeapType}ref",
    };
}
