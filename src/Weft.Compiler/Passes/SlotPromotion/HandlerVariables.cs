using System.Collections;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>
/// Leaves slots in memory that a handler may find changed: those read behind it before they are written, and written on the way from the
/// block that dominates it to where something throws. An exception brings no values along; only memory says what was written last.
/// </summary>
internal sealed class HandlerVariables
{
    private readonly Function _function;
    private readonly SlotCandidates _candidates;
    private readonly int _slotBound;

    // By block: the slots read before they are written, written as a whole, written at all, and read later.
    private readonly BitArray[] _reads;
    private readonly BitArray[] _kills;
    private readonly BitArray[] _writes;
    private readonly BitArray[] _liveIn;

    private HandlerVariables(Function function, SlotCandidates candidates)
    {
        _function = function;
        _candidates = candidates;
        foreach (Slot slot in function.Slots)
        {
            _slotBound = Math.Max(_slotBound, slot.Id + 1);
        }

        _reads = new BitArray[function.BlockIdBound];
        _kills = new BitArray[function.BlockIdBound];
        _writes = new BitArray[function.BlockIdBound];
        _liveIn = new BitArray[function.BlockIdBound];
    }

    /// <summary>Rejects the candidates that have to stay in memory.</summary>
    public static void Reject(Function function, SlotCandidates candidates)
    {
        if (!function.Blocks.Exists(static block => block.IsHandler))
        {
            return;
        }

        HandlerVariables variables = new(function, candidates);
        BlockOrder order = new(function);
        foreach (Block block in order.Blocks)
        {
            variables.Collect(block);
        }

        variables.FindLive(order);
        variables.RejectChanged(new DominatorTree(order));
    }

    private void Collect(Block block)
    {
        _reads[block.Id] = new(_slotBound);
        _kills[block.Id] = new(_slotBound);
        _writes[block.Id] = new(_slotBound);
        foreach (Instruction instruction in block)
        {
            switch (instruction.Opcode)
            {
                case Opcode.Load:
                    Read(block, instruction.Operands[0]);
                    break;
                case Opcode.Store:
                    Write(block, instruction.Operands[0], instruction.Access.Offset, instruction.Access.Width);
                    break;
                case Opcode.ZeroBlock:
                    Write(block, instruction.Operands[0], 0, instruction.Immediate);
                    break;
                case Opcode.CopyBlock:
                    Read(block, instruction.Operands[1]);
                    Write(block, instruction.Operands[0], 0, instruction.Immediate);
                    break;
            }
        }
    }

    private void Read(Block block, Value address)
    {
        if (_candidates.Find(address, out _) is { Slot.Id: var slot } && !_kills[block.Id][slot])
        {
            _reads[block.Id][slot] = true;
        }
    }

    private void Write(Block block, Value address, uint accessOffset, int size)
    {
        if (_candidates.Find(address, out int offset) is { Slot: { } slot })
        {
            _writes[block.Id][slot.Id] = true;
            _kills[block.Id][slot.Id] |= offset + accessOffset == 0 && size >= slot.Size;
        }
    }

    // An exception may leave a block before it has written anything: what its handler reads is live where the block begins.
    private void FindLive(BlockOrder order)
    {
        foreach (Block block in order.Blocks)
        {
            _liveIn[block.Id] = new(_reads[block.Id]);
        }

        BitArray live = new(_slotBound);
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = order.Blocks.Length - 1; i >= 0; i--)
            {
                Block block = order.Blocks[i];
                live.SetAll(false);
                foreach (Edge edge in block.Successors)
                {
                    live.Or(_liveIn[edge.Target.Id]);
                }

                live.And(new BitArray(_kills[block.Id]).Not());
                if (block.Handler is { } handler)
                {
                    live.Or(_liveIn[handler.Id]);
                }

                live.Or(_liveIn[block.Id]);
                if (new BitArray(live).Xor(_liveIn[block.Id]).HasAnySet())
                {
                    _liveIn[block.Id] = new(live);
                    changed = true;
                }
            }
        }
    }

    private void RejectChanged(DominatorTree dominators)
    {
        foreach (Block handler in dominators.Order.Blocks)
        {
            if (!handler.IsHandler)
            {
                continue;
            }

            BitArray changed = FindWritten(handler, dominators).And(_liveIn[handler.Id]);
            foreach (Slot slot in _function.Slots)
            {
                if (changed[slot.Id])
                {
                    _candidates.Reject(slot);
                }
            }
        }
    }

    // What is written from where all ways to the handler meet to where they leave the covered blocks, those included.
    private BitArray FindWritten(Block handler, DominatorTree dominators)
    {
        Block origin = dominators.Parent(handler)!;
        BitArray written = new(_slotBound);
        bool[] isSeen = new bool[_function.BlockIdBound];
        Stack<Block> work = new(handler.Covered);
        while (work.TryPop(out Block? block))
        {
            if (block == origin || isSeen[block.Id] || !dominators.Order.IsReachable(block))
            {
                continue;
            }

            isSeen[block.Id] = true;
            written.Or(_writes[block.Id]);
            foreach (Edge edge in block.Predecessors)
            {
                work.Push(edge.Source);
            }

            foreach (Block covered in block.Covered)
            {
                work.Push(covered);
            }
        }

        return written;
    }
}
