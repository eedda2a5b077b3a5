using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>
/// Makes of atomic instructions what the build asks for. Where there is one thread they are plain accesses; where there are several, an
/// atomic store becomes an exchange whose result is dropped: it means the same, and the engine makes a faster instruction of it.
/// </summary>
/// <param name="isThreaded">Whether there are several threads.</param>
internal sealed class LowerAtomics(bool isThreaded) : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "lower-atomics";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        IRBuilder builder = new(function);
        foreach (Block block in function.Blocks)
        {
            builder.Block = block;
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode is >= Opcode.AtomicLoad and <= Opcode.Notify)
                {
                    builder.Position = instruction;
                    builder.Location = instruction.Location;
                    changed |= isThreaded ? LowerThreaded(builder, instruction) : LowerPlain(builder, instruction);
                }
            }
        }

        return changed;
    }

    private static bool LowerThreaded(IRBuilder builder, Instruction instruction)
    {
        if (instruction.Opcode != Opcode.AtomicStore)
        {
            return false;
        }

        Value value = instruction.Operands[1];
        builder.Atomic(Opcode.AtomicExchange, value.Type, instruction.Access, instruction.Operands[0], value);
        instruction.Remove();
        return true;
    }

    private static bool LowerPlain(IRBuilder builder, Instruction instruction)
    {
        MemoryAccess access = instruction.Access with { IsVolatile = false };
        switch (instruction.Opcode)
        {
            case Opcode.AtomicLoad:
                instruction.ReplaceUsesWith(builder.Load(instruction.Type, instruction.Operands[0], access));
                break;
            case Opcode.AtomicStore:
                builder.Store(instruction.Operands[0], instruction.Operands[1], access);
                break;
            case Opcode.Fence:
                break;
            case Opcode.Wait32 or Opcode.Wait64 or Opcode.Notify:
                throw InternalError.Of($"{instruction.Info.Name} in {instruction.Block!.Function.Symbol.Name}, which is for one thread");
            default:
                Modify(builder, instruction, access);
                break;
        }

        instruction.Remove();
        return true;
    }

    private static void Modify(IRBuilder builder, Instruction instruction, MemoryAccess access)
    {
        Value address = instruction.Operands[0];
        Value operand = instruction.Operands[1];
        Instruction old = builder.Load(instruction.Type, address, access);
        Value value = instruction.Opcode switch
        {
            Opcode.AtomicAdd => builder.Binary(Opcode.Add, old, operand),
            Opcode.AtomicSub => builder.Binary(Opcode.Sub, old, operand),
            Opcode.AtomicAnd => builder.Binary(Opcode.And, old, operand),
            Opcode.AtomicOr => builder.Binary(Opcode.Or, old, operand),
            Opcode.AtomicXor => builder.Binary(Opcode.Xor, old, operand),
            Opcode.AtomicExchange => operand,
            _ => builder.Select(builder.Binary(Opcode.Eq, old, Narrowed(builder, operand, access)), instruction.Operands[2], old),
        };
        builder.Store(address, value, access);
        instruction.ReplaceUsesWith(old);
    }

    // What a compare-exchange compares with what is in memory: as many bits as there are.
    private static Value Narrowed(IRBuilder builder, Value operand, MemoryAccess access) =>
        access.Width == operand.Type.Size()
            ? operand
            : builder.Binary(Opcode.And, operand, new Constant(operand.Type, (1L << (access.Width * 8)) - 1));
}
