using System.Runtime.CompilerServices;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Instructions;

/// <summary>Decodes instructions one after another, without allocation.</summary>
/// <remarks>
/// After <see cref="MoveNext"/> gave <see langword="true"/>, the properties describe the instruction. Which of them have a meaning
/// follows from <see cref="Kind"/>. All positions count from the beginning of the bytes that are read.
/// </remarks>
public ref partial struct InstructionReader
{
    private ByteReader _reader;
    private readonly ReadOnlySpan<ImmediateKind> _kinds;
    private int _listStart;

    internal InstructionReader(ByteReader reader)
    {
        _reader = reader;
        _kinds = OpcodeTable.Kinds;
    }

    /// <summary>Begins at the first instruction of a body; the declarations of its locals are checked and passed over.</summary>
    /// <param name="body">The body.</param>
    /// <param name="function">The function that errors name.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="MalformedModuleException">The declarations are malformed.</exception>
    public static InstructionReader ForBody(FunctionBody body, FunctionIndex function)
    {
        var reader = new ByteReader(body.Bytes, body.Offset, SectionId.Code, function);
        LocalsReader.Skip(ref reader);
        return new InstructionReader(reader);
    }

    /// <summary>Begins at the first instruction of a constant expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="section">The section that errors name.</param>
    /// <returns>The reader.</returns>
    public static InstructionReader ForExpression(ConstantExpression expression, SectionId section) =>
        new(new ByteReader(expression.Bytes, expression.Offset, section));

    /// <summary>The instruction.</summary>
    public Opcode Opcode { get; private set; }

    /// <summary>What follows the opcode.</summary>
    public ImmediateKind Kind { get; private set; }

    /// <summary>Where the instruction begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where its immediates begin.</summary>
    public int ImmediatesStart { get; private set; }

    /// <summary>Where it ends, which is where the next one begins.</summary>
    public readonly int End => _reader.Position;

    /// <summary>Where the instruction begins in the file.</summary>
    public readonly int Offset => _reader.Offset - _reader.Position + Start;

    /// <summary>
    /// The first index of the instruction: the function, local, label, type and so on; the memory of a memory access; the number of
    /// labels of a branch table (without the default), of clauses, or of value types.
    /// </summary>
    public uint Index { get; private set; }

    /// <summary>The second index of instructions with two; the logarithm of the alignment of a memory access.</summary>
    public uint SecondIndex { get; private set; }

    /// <summary>The constant, sign-extended or as the bits of the number; the offset of a memory access.</summary>
    public long Value { get; private set; }

    /// <summary>The lane; for casts the nullabilities, source in bit 0 and target in bit 1.</summary>
    public byte Lane { get; private set; }

    /// <summary>The type of a block.</summary>
    public BlockType BlockType { get; private set; }

    /// <summary>The heap type of <c>ref.null</c> and of casts, for branches that of the target.</summary>
    public HeapType HeapType { get; private set; }

    /// <summary>The heap type of the source of a branch on a cast.</summary>
    public HeapType SourceHeapType { get; private set; }

    /// <summary>Decodes the next instruction.</summary>
    /// <returns><see langword="false"/> at the end of the bytes.</returns>
    /// <exception cref="MalformedModuleException">There is no such instruction, or it is cut off.</exception>
    public bool MoveNext()
    {
        if (_reader.AtEnd)
        {
            return false;
        }

        Start = _reader.Position;
        byte first = _reader.ReadByte();
        int opcode = first;
        if (OpcodePage.IsPrefix(first))
        {
            opcode = ReadPrefixed(first);
        }

        ImmediateKind kind = _kinds[opcode];
        ImmediatesStart = _reader.Position;
        Opcode = (Opcode)opcode;
        Kind = kind;
        if (kind is >= ImmediateKind.Label and <= ImmediateKind.Type)
        {
            Index = _reader.ReadU32();
        }
        else if (kind != ImmediateKind.None)
        {
            ReadImmediates(kind);
        }

        return true;
    }

    /// <summary>The list of the instruction, from its count on; for vectors the sixteen bytes.</summary>
    internal readonly ByteReader ReadList(ReadOnlyMemory<byte> bytes) =>
        new(bytes[_listStart..End], Offset - Start + _listStart, _reader.Section, _reader.Function);

    /// <summary>Throws for the current instruction.</summary>
    internal readonly void Throw(string detail) => _reader.Throw(detail, Start);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadPrefixed(byte prefix)
    {
        uint number = _reader.ReadU32();
        if (number >= OpcodePage.Size)
        {
            _reader.Throw($"0x{prefix:x2} 0x{number:x2} is not an instruction", Start);
        }

        return OpcodePage.OfPrefix(prefix) + (int)number;
    }
}
