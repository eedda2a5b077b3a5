namespace Weft.Compiler.IR.Symbols;

/// <summary>Which kind of memory data lives in.</summary>
internal enum DataSection : byte
{
    /// <summary>Never written after the module's start.</summary>
    ReadOnly,

    /// <summary>Written, and not all zero at the start.</summary>
    Data,

    /// <summary>Written, and zero at the start: takes no room in the module.</summary>
    Zero,

    /// <summary>One copy a thread.</summary>
    ThreadLocal,
}

/// <summary>A number of bytes in linear memory.</summary>
/// <param name="name">The name.</param>
/// <param name="section">Where it lives.</param>
/// <param name="size">Bytes.</param>
/// <param name="alignment">A power of two.</param>
internal class DataSymbol(string name, DataSection section, int size, int alignment) : Symbol(name)
{
    /// <summary>Where it lives.</summary>
    public DataSection Section { get; set; } = section;

    /// <summary>Bytes.</summary>
    public int Size { get; } = size;

    /// <summary>A power of two.</summary>
    public int Alignment { get; } = alignment;

    /// <summary>
    /// Whether words of it may refer to objects of the heap: such data lie together, and the collector looks at no others.
    /// </summary>
    public bool HoldsReferences { get; init; }

    /// <summary>What it holds at the start; zero beyond the end.</summary>
    public ReadOnlyMemory<byte> Content { get; set; }

    /// <summary>Addresses and table indices to write into the content, in the order of their offsets.</summary>
    public IReadOnlyList<DataRelocation> Relocations { get; set; } = [];
}

/// <summary>A place in data that holds the address of a symbol, or a function's table index.</summary>
/// <param name="Offset">Where in the data, aligned to 4.</param>
/// <param name="Target">The symbol.</param>
/// <param name="Addend">Bytes beyond its address.</param>
internal readonly record struct DataRelocation(int Offset, Symbol Target, int Addend);
