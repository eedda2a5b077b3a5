using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>
/// Removes what nothing depends on: instructions and parameters that reach no effect, cycles of them too, writes to slots that are never
/// read, and slots that are not used.
/// </summary>
internal sealed class DeadCode : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "dead-code";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = RemoveWriteOnlySlots(function);
        bool[] isLive = new bool[function.ValueIdBound];
        Mark(function, isLive);
        changed |= Sweep(function, isLive);
        return changed | UnreachableBlocks.DropHandlers(function) | function.Slots.RemoveAll(slot => slot.IsUnused) > 0;
    }

    private static void Mark(Function function, bool[] isLive)
    {
        Stack<Value> work = new();
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (!instruction.IsRemovable)
                {
                    if (instruction.Id >= 0)
                    {
                        isLive[instruction.Id] = true;
                    }

                    PushOperands(instruction);
                }
            }
        }

        while (work.TryPop(out Value? value))
        {
            if (value is Instruction instruction)
            {
                PushOperands(instruction);
            }
            else if (value is BlockParameter parameter)
            {
                int index = IndexOf(parameter);
                foreach (Edge edge in parameter.Block.Predecessors)
                {
                    Push(edge.Arguments[index]);
                }
            }
        }

        void PushOperands(Instruction instruction)
        {
            foreach (Value operand in instruction.Operands)
            {
                Push(operand);
            }
        }

        void Push(Value value)
        {
            int id = value switch
            {
                Instruction instruction => instruction.Id,
                BlockParameter parameter => parameter.Id,
                _ => -1,
            };
            if (id >= 0 && !isLive[id])
            {
                isLive[id] = true;
                work.Push(value);
            }
        }
    }

    private static int IndexOf(BlockParameter parameter)
    {
        IReadOnlyList<BlockParameter> parameters = parameter.Block.Parameters;
        int index = 0;
        while (parameters[index] != parameter)
        {
            index++;
        }

        return index;
    }

    private static bool Sweep(Function function, bool[] isLive)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Id >= 0 && !isLive[instruction.Id])
                {
                    instruction.Remove();
                    changed = true;
                }
            }
        }

        for (int i = 1; i < function.Blocks.Count; i++)
        {
            Block block = function.Blocks[i];
            if (block.IsHandler)
            {
                continue;
            }

            for (int j = block.Parameters.Count - 1; j >= 0; j--)
            {
                if (!isLive[block.Parameters[j].Id])
                {
                    block.RemoveParameter(j);
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static bool RemoveWriteOnlySlots(Function function)
    {
        bool changed = false;
        foreach (Slot slot in function.Slots)
        {
            if (!slot.IsUnused && IsOnlyWritten(slot))
            {
                RemoveUsers(slot);
                changed = true;
            }
        }

        return changed;
    }

    private static bool IsOnlyWritten(Value address)
    {
        foreach (IValueUser user in address.Users)
        {
            bool isWrite = user is Instruction instruction && instruction.Opcode switch
            {
                Opcode.Store => instruction.Operands[1] != address,
                Opcode.ZeroBlock => true,
                Opcode.CopyBlock => instruction.Operands[1] != address,
                Opcode.Add => (instruction.Operands[0] is Constant || instruction.Operands[1] is Constant) && IsOnlyWritten(instruction),
                _ => false,
            };
            if (!isWrite)
            {
                return false;
            }
        }

        return true;
    }

    private static void RemoveUsers(Value address)
    {
        while (!address.IsUnused)
        {
            Instruction user = (Instruction)address.Users[^1];
            RemoveUsers(user);
            user.Remove();
        }
    }
}
