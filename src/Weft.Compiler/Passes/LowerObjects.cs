using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>
/// Makes plain calls and comparisons of virtual calls and casts, when the classes of the program are numbered: a virtual call that one
/// function answers becomes a call of it, any other goes through the table by the number of the class.
/// </summary>
/// <param name="classNumberOffset">From a method table to the number of its class.</param>
/// <param name="unreachable">What is called where no object can come, a function without parameters that does not return.</param>
internal sealed class LowerObjects(int classNumberOffset, FunctionSymbol unreachable) : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "lower-objects";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                switch (instruction.Opcode)
                {
                    case Opcode.CallVirtual:
                        LowerCall(function, instruction);
                        changed = true;
                        break;
                    case Opcode.VirtualFunction:
                        instruction.ReplaceUsesWith(Index(BuilderAt(function, instruction), instruction.Operands[0], (SelectorSymbol)instruction.Symbol!));
                        instruction.Remove();
                        changed = true;
                        break;
                    case Opcode.IsInstance:
                        instruction.ReplaceUsesWith(Test(BuilderAt(function, instruction), instruction.Operands[0], ((TypeTestSymbol)instruction.Symbol!).Classes));
                        instruction.Remove();
                        changed = true;
                        break;
                }
            }
        }

        return changed;
    }

    private static IRBuilder BuilderAt(Function function, Instruction instruction) =>
        new(function) { Block = instruction.Block!, Position = instruction, Location = instruction.Location };

    private void LowerCall(Function function, Instruction call)
    {
        IRBuilder builder = BuilderAt(function, call);
        SelectorSymbol selector = (SelectorSymbol)call.Symbol!;
        Instruction lowered;
        if (OnlyTarget(selector) is { } target)
        {
            lowered = builder.Call(target, call.Operands);
        }
        else
        {
            if (selector.Targets.Count == 0)
            {
                // The program has no object that the method could be called on.
                builder.ThrowIf(Constant.I32(1), unreachable);
            }

            lowered = builder.CallIndirect(call.Signature!, Index(builder, call.Operands[call.Immediate], selector), call.Operands);
        }

        call.ReplaceUsesWith(lowered);
        call.Remove();
    }

    private static FunctionSymbol? OnlyTarget(SelectorSymbol selector)
    {
        if (selector.Targets.Count == 0)
        {
            return null;
        }

        FunctionSymbol first = selector.Targets[0].Function;
        foreach (SelectorTarget target in selector.Targets)
        {
            if (target.Function != first)
            {
                return null;
            }
        }

        return first;
    }

    private Value Index(IRBuilder builder, Value reference, SelectorSymbol selector) =>
        OnlyTarget(selector) is { } target
            ? new SymbolAddress(IRType.I32, target, 0)
            : builder.Binary(Opcode.Add, ClassNumber(builder, reference), new SymbolAddress(IRType.I32, selector, 0));

    // Of null, the method table is at address 0, where nothing is: the number is 0, which no class has.
    private Instruction ClassNumber(IRBuilder builder, Value reference) =>
        builder.LoadInvariant(builder.LoadInvariant(reference), (uint)classNumberOffset);

    private Value Test(IRBuilder builder, Value reference, ClassSet classes)
    {
        if (classes.Count == 0)
        {
            return Constant.I32(0);
        }

        Value number = ClassNumber(builder, reference);
        if (classes.Count == 1)
        {
            return builder.Binary(Opcode.Eq, number, Constant.I32(classes.First));
        }

        Value place = builder.Binary(Opcode.Sub, number, Constant.I32(classes.First));
        Value isInRange = builder.Binary(Opcode.LtU, place, Constant.I32(classes.Count));
        if (classes.Bits is not { } bits)
        {
            return isInRange;
        }

        // Out of range, the first bit is read and not used.
        Value safePlace = builder.Select(isInRange, place, Constant.I32(0));
        Value address = builder.Binary(Opcode.Add, new SymbolAddress(IRType.I32, bits, 0), builder.Binary(Opcode.ShrU, safePlace, Constant.I32(3)));
        Value octet = builder.Load(IRType.I32, address, new MemoryAccess(1, false, 0, 1, false));
        Value bit = builder.Binary(Opcode.ShrU, octet, builder.Binary(Opcode.And, safePlace, Constant.I32(7)));
        return builder.Binary(Opcode.And, bit, isInRange);
    }
}
