namespace Weft.Compiler.IR.Analysis;

/// <summary>
/// Which values are needed at the beginnings and ends of blocks, as sets of bits by the values' numbers. A block's parameters are
/// defined at its beginning, and an edge's arguments are needed until the end of its source. A snapshot.
/// </summary>
internal sealed class Liveness
{
    private readonly int _words;
    private readonly ulong[] _liveIn;
    private readonly ulong[] _liveOut;

    /// <summary>Finds what is live.</summary>
    public Liveness(BlockOrder order)
    {
        Function function = order.Function;
        _words = (function.ValueIdBound + 63) / 64;
        _liveIn = new ulong[_words * function.BlockIdBound];
        _liveOut = new ulong[_words * function.BlockIdBound];
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = order.Blocks.Length - 1; i >= 0; i--)
            {
                changed |= Update(order.Blocks[i]);
            }
        }
    }

    /// <summary>The values needed at the beginning of a block that it does not define, the parameters apart.</summary>
    public ReadOnlySpan<ulong> LiveIn(Block block) => _liveIn.AsSpan(block.Id * _words, _words);

    /// <summary>The values needed after a block, arguments of its edges apart.</summary>
    public ReadOnlySpan<ulong> LiveOut(Block block) => _liveOut.AsSpan(block.Id * _words, _words);

    /// <summary>Whether a value is needed after a block.</summary>
    public bool IsLiveOut(Block block, int id) => (LiveOut(block)[id >> 6] >> id & 1) != 0;

    /// <summary>Whether a value is needed at the beginning of a block.</summary>
    public bool IsLiveIn(Block block, int id) => (LiveIn(block)[id >> 6] >> id & 1) != 0;

    private bool Update(Block block)
    {
        Span<ulong> after = _liveOut.AsSpan(block.Id * _words, _words);
        Span<ulong> live = _words <= 256 ? stackalloc ulong[_words] : new ulong[_words];
        foreach (Edge edge in block.Successors)
        {
            ReadOnlySpan<ulong> next = LiveIn(edge.Target);
            for (int i = 0; i < _words; i++)
            {
                after[i] |= next[i];
            }
        }

        after.CopyTo(live);
        foreach (Edge edge in block.Successors)
        {
            foreach (Value argument in edge.Arguments)
            {
                Add(live, argument);
            }
        }

        for (Instruction? instruction = block.Last; instruction is not null; instruction = instruction.Previous)
        {
            if (instruction.Id >= 0)
            {
                live[instruction.Id >> 6] &= ~(1UL << instruction.Id);
            }

            foreach (Value operand in instruction.Operands)
            {
                Add(live, operand);
            }
        }

        foreach (BlockParameter parameter in block.Parameters)
        {
            live[parameter.Id >> 6] &= ~(1UL << parameter.Id);
        }

        Span<ulong> before = _liveIn.AsSpan(block.Id * _words, _words);
        bool changed = !before.SequenceEqual(live);
        live.CopyTo(before);
        return changed;
    }

    private static void Add(Span<ulong> live, Value value)
    {
        int id = value switch
        {
            Instruction instruction => instruction.Id,
            BlockParameter parameter => parameter.Id,
            _ => -1,
        };
        if (id >= 0)
        {
            live[id >> 6] |= 1UL << id;
        }
    }
}
