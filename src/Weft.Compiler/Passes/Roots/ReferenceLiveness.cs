using System.Collections;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.Roots;

/// <summary>Where references are alive. What is alive where a handler begins is so all through the blocks that it guards.</summary>
internal sealed class ReferenceLiveness
{
    private readonly BlockOrder _order;
    private readonly ReferenceValues _references;
    private readonly BitArray[] _atStart;

    public ReferenceLiveness(BlockOrder order, ReferenceValues references)
    {
        _order = order;
        _references = references;
        _atStart = new BitArray[order.Blocks.Length];
        for (int i = 0; i < _atStart.Length; i++)
        {
            _atStart[i] = new(references.Count);
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = _atStart.Length - 1; i >= 0; i--)
            {
                changed |= Update(i);
            }
        }
    }

    /// <summary>What is alive at a block's end: a copy.</summary>
    public BitArray AtEnd(Block block)
    {
        BitArray live = new(_references.Count);
        foreach (Edge edge in block.Terminator.Edges)
        {
            live.Or(_atStart[_order.IndexOf(edge.Target)]);
        }

        AddHandler(live, block);
        return live;
    }

    /// <summary>Adds what a block's handler needs.</summary>
    public void AddHandler(BitArray live, Block block)
    {
        if (block.Handler is { } handler && _order.IndexOf(handler) is >= 0 and int index)
        {
            live.Or(_atStart[index]);
        }
    }

    private bool Update(int index)
    {
        Block block = _order.Blocks[index];
        BitArray live = AtEnd(block);
        for (Instruction? instruction = block.Last; instruction is not null; instruction = instruction.Previous)
        {
            _references.Kill(live, instruction);
            _references.Use(live, instruction);
        }

        AddHandler(live, block);
        foreach (BlockParameter parameter in block.Parameters)
        {
            if (_references.NumberOf(parameter) is >= 0 and int number)
            {
                live[number] = false;
            }
        }

        // Sets only grow.
        BitArray before = _atStart[index];
        BitArray grown = new BitArray(before).Not().And(live);
        if (!grown.HasAnySet())
        {
            return false;
        }

        before.Or(live);
        return true;
    }
}
