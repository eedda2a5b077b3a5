using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>
/// Computes before a loop what does not change in it: pure instructions that are worth a local, loads of what never changes, and others
/// where the loop writes nothing and the load happens anyway or cannot trap. Additions of constants stay, since the engine folds them into what uses them.
/// </summary>
internal sealed class LoopInvariantMotion : IFunctionPass
{
    // Each keeps a local alive through the loop; beyond the machine's registers that costs more than it saves.
    private const int MaximumMoved = 8;

    /// <inheritdoc/>
    public string Name => "loop-invariant-motion";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        UnreachableBlocks.Remove(function, out bool changed);
        DominatorTree dominators = new(function);
        LoopForest forest = new(dominators);
        Dictionary<Loop, List<Block>> blocks = CollectBlocks(dominators.Order, forest);
        foreach (Loop loop in forest.Loops)
        {
            changed |= Run(loop, forest, blocks[loop]);
        }

        return changed;
    }

    // The blocks of each loop, those of the loops in it too, in the order of the function.
    private static Dictionary<Loop, List<Block>> CollectBlocks(BlockOrder order, LoopForest forest)
    {
        Dictionary<Loop, List<Block>> blocks = new(forest.Loops.Count);
        foreach (Loop loop in forest.Loops)
        {
            blocks.Add(loop, []);
        }

        foreach (Block block in order.Blocks)
        {
            for (Loop? loop = forest.Innermost(block); loop is not null; loop = loop.Parent)
            {
                blocks[loop].Add(block);
            }
        }

        return blocks;
    }

    private static bool Run(Loop loop, LoopForest forest, List<Block> blocks)
    {
        if (FindPreheader(loop, forest) is not { } preheader)
        {
            return false;
        }

        bool writes = false;
        foreach (Block block in blocks)
        {
            writes |= Writes(block);
        }

        int moved = 0;
        foreach (Block block in blocks)
        {
            if (block.IsCold)
            {
                continue;
            }

            bool happensAnyway = block == loop.Header;
            foreach (Instruction instruction in block)
            {
                if (moved < MaximumMoved && IsWorthwhile(instruction) && AreOutside(instruction, loop, forest) &&
                    (instruction.Opcode == Opcode.Load
                        ? instruction.Access.IsInvariant || (!writes && CanLoad(instruction, happensAnyway))
                        : Speculation.IsSafe(instruction)))
                {
                    instruction.Remove();
                    preheader.InsertBefore(instruction, preheader.Terminator);
                    moved++;
                }
                else
                {
                    happensAnyway &= (instruction.Info.Effects & OpcodeEffects.Throws) == 0;
                }
            }
        }

        return moved > 0;
    }

    // The block before the loop, if the loop is entered from one that leads nowhere else.
    private static Block? FindPreheader(Loop loop, LoopForest forest)
    {
        Block? preheader = null;
        foreach (Edge edge in loop.Header.Predecessors)
        {
            if (forest.IsInside(edge.Source, loop))
            {
                continue;
            }

            if (preheader is not null || edge.Source.Terminator.Opcode != Opcode.Jump)
            {
                return null;
            }

            preheader = edge.Source;
        }

        return preheader;
    }

    private static bool Writes(Block block)
    {
        foreach (Instruction instruction in block)
        {
            if ((instruction.Info.Effects & (OpcodeEffects.Writes | OpcodeEffects.Synchronizes)) != 0 || instruction.Access.IsVolatile)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWorthwhile(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Load => !instruction.Access.IsVolatile,
        Opcode.Add or Opcode.Sub => instruction.Operands[1] is not Constant,
        Opcode.Wrap or Opcode.ExtendU or Opcode.Extract or Opcode.Reinterpret => false,
        >= Opcode.Eqz and <= Opcode.Ge => false,
        _ => instruction.Info.IsPure,
    };

    private static bool AreOutside(Instruction instruction, Loop loop, LoopForest forest)
    {
        foreach (Value operand in instruction.Operands)
        {
            Block? block = operand switch
            {
                Instruction definition => definition.Block,
                BlockParameter parameter => parameter.Block,
                _ => null,
            };
            if (block is not null && forest.IsInside(block, loop))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanLoad(Instruction load, bool happensAnyway)
    {
        if (happensAnyway)
        {
            return true;
        }

        long end = (long)load.Access.Offset + load.Access.Width;
        return load.Operands[0] switch
        {
            Slot slot => end <= slot.Size,
            SymbolAddress { Symbol: DataSymbol data } address => address.Offset >= 0 && address.Offset + end <= data.Size,
            _ => false,
        };
    }
}
