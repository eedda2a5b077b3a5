namespace Weft.Wasm.Instructions;

public ref partial struct InstructionReader
{
    private const byte EmptyBlock = 0x40;
    private const byte HighestCatch = 3;
    private const byte HighestNullabilities = 3;

    private void ReadImmediates(ImmediateKind kind)
    {
        switch (kind)
        {
            case ImmediateKind.MemoryArgument:
                ReadMemoryArgument();
                break;
            case ImmediateKind.I32:
                Value = _reader.ReadS32();
                break;
            case ImmediateKind.I64:
                Value = _reader.ReadS64();
                break;
            case ImmediateKind.F32:
                Value = ReadBits(sizeof(float));
                break;
            case ImmediateKind.F64:
                Value = ReadBits(sizeof(double));
                break;
            case ImmediateKind.Block:
                ReadBlockType();
                break;
            case ImmediateKind.IndirectCall or ImmediateKind.TypeField or ImmediateKind.TypeCount or ImmediateKind.TypeType
                or ImmediateKind.TypeData or ImmediateKind.TypeElement or ImmediateKind.DataMemory or ImmediateKind.ElementTable
                or ImmediateKind.MemoryMemory or ImmediateKind.TableTable:
                Index = _reader.ReadU32();
                SecondIndex = _reader.ReadU32();
                break;
            case ImmediateKind.MemoryArgumentLane:
                ReadMemoryArgument();
                Lane = _reader.ReadByte();
                break;
            case ImmediateKind.Lane:
                Lane = _reader.ReadByte();
                break;
            case ImmediateKind.V128 or ImmediateKind.Shuffle:
                _listStart = _reader.Position;
                _reader.Skip(16);
                break;
            case ImmediateKind.Heap:
                HeapType = _reader.ReadHeapType();
                break;
            default:
                ReadRareImmediates(kind);
                break;
        }
    }

    private void ReadRareImmediates(ImmediateKind kind)
    {
        switch (kind)
        {
            case ImmediateKind.BranchTable:
                SkipLabels();
                break;
            case ImmediateKind.ValueTypes:
                SkipValueTypes();
                break;
            case ImmediateKind.TryTable:
                ReadBlockType();
                SkipCatches();
                break;
            case ImmediateKind.CastBranch:
                ReadCastBranch();
                break;
            case ImmediateKind.Ordering:
                ReadOrdering();
                break;
            default:
                ThrowUnknown();
                break;
        }
    }

    private void ReadMemoryArgument()
    {
        const uint HasMemory = 0x40;
        uint flags = _reader.ReadU32();
        if (flags >= HasMemory << 1)
        {
            _reader.Throw($"0x{flags:x} are not the flags of a memory access", ImmediatesStart);
        }

        SecondIndex = flags & (HasMemory - 1);
        Index = (flags & HasMemory) != 0 ? _reader.ReadU32() : 0;
        Value = (long)_reader.ReadU64();
    }

    private long ReadBits(int size)
    {
        long bits = 0;
        for (int i = 0; i < size; i++)
        {
            bits |= (long)_reader.ReadByte() << (8 * i);
        }

        return bits;
    }

    private void ReadBlockType()
    {
        byte next = _reader.Peek();
        if (next == EmptyBlock)
        {
            _reader.ReadByte();
            BlockType = BlockType.Empty;
        }
        else if (WasmValueType.IsShortCode(next) || WasmValueType.IsLongCode(next))
        {
            BlockType = BlockType.FromResult(_reader.ReadValueType());
        }
        else
        {
            int at = _reader.Position;
            long index = _reader.ReadS33();
            if (index < 0)
            {
                _reader.Throw($"0x{next:x2} is not a block type", at);
            }

            BlockType = BlockType.FromType(new TypeIndex((uint)index));
        }
    }

    private void SkipLabels()
    {
        _listStart = _reader.Position;
        int count = _reader.ReadCount("labels");
        Index = (uint)count;
        for (int i = 0; i <= count; i++)
        {
            _reader.ReadU32();
        }
    }

    private void SkipValueTypes()
    {
        _listStart = _reader.Position;
        int count = _reader.ReadCount("value types");
        Index = (uint)count;
        for (int i = 0; i < count; i++)
        {
            _reader.ReadValueType();
        }
    }

    private void SkipCatches()
    {
        _listStart = _reader.Position;
        int count = _reader.ReadCount("catch clauses", minimumSize: 2);
        Index = (uint)count;
        for (int i = 0; i < count; i++)
        {
            int at = _reader.Position;
            byte clause = _reader.ReadByte();
            if (clause > HighestCatch)
            {
                _reader.Throw($"0x{clause:x2} is not a catch clause", at);
            }

            // The two clauses for all exceptions have no tag.
            if (clause < 2)
            {
                _reader.ReadU32();
            }

            _reader.ReadU32();
        }
    }

    private void ReadCastBranch()
    {
        Lane = _reader.ReadByte();
        if (Lane > HighestNullabilities)
        {
            _reader.Throw($"0x{Lane:x2} are not the flags of a cast", ImmediatesStart);
        }

        Index = _reader.ReadU32();
        SourceHeapType = _reader.ReadHeapType();
        HeapType = _reader.ReadHeapType();
    }

    private void ReadOrdering()
    {
        byte ordering = _reader.ReadByte();
        if (ordering != 0)
        {
            _reader.Throw($"0x{ordering:x2} is not an ordering", ImmediatesStart);
        }
    }

    private readonly void ThrowUnknown()
    {
        byte prefix = OpcodePage.Prefix(Opcode);
        uint number = OpcodePage.Number(Opcode);
        _reader.Throw(prefix == 0 ? $"0x{number:x2} is not an instruction" : $"0x{prefix:x2} 0x{number:x2} is not an instruction", Start);
    }
}
