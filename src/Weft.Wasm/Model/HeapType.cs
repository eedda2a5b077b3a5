namespace Weft.Wasm;

/// <summary>What a reference can point at: one of the abstract types, or a type of the module.</summary>
/// <param name="Encoded">The signed 33-bit number of the binary format: an index when it is not negative.</param>
public readonly record struct HeapType(long Encoded)
{
    /// <summary>Any function.</summary>
    public static HeapType Func => new(-0x10);

    /// <summary>A value of the embedder.</summary>
    public static HeapType Extern => new(-0x11);

    /// <summary>Any object of the module.</summary>
    public static HeapType Any => new(-0x12);

    /// <summary>Any exception.</summary>
    public static HeapType Exn => new(-0x17);

    /// <summary>Whether it names a type of the module.</summary>
    public bool IsIndex => Encoded >= 0;

    /// <summary>The type it names. Meaningful where <see cref="IsIndex"/> holds.</summary>
    public TypeIndex Index => new((uint)Encoded);

    /// <summary>Whether a number is an abstract heap type of WebAssembly 3.0.</summary>
    internal static bool IsAbstract(long encoded) => encoded is >= -0x17 and <= -0x0C;

    /// <summary>The name in the text format, or the index.</summary>
    public override string ToString() => Encoded switch
    {
        -0x0C => "noexn",
        -0x0D => "nofunc",
        -0x0E => "noextern",
        -0x0F => "none",
        -0x10 => "func",
        -0x11 => "extern",
        -0x12 => "any",
        -0x13 => "eq",
        -0x14 => "i31",
        -0x15 => "struct",
        -0x16 => "array",
        -0x17 => "exn",
        _ => Index.ToString(),
    };
}
