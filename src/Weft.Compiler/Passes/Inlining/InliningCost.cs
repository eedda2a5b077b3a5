using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Inlining;

/// <summary>
/// How big functions are, and how big one may be to take the place of a call. A call costs about two nanoseconds, and what the callee
/// does with constants and with addresses of the caller's slots mostly goes away in the caller.
/// </summary>
internal static class InliningCost
{
    private const int Limit = 24;
    private const int ConstantBonus = 6;
    private const int SlotBonus = 16;
    private const int CallWeight = 4;

    /// <summary>How big a function may become by inlining.</summary>
    public const int CallerLimit = 6000;

    /// <summary>How big a function may be that its author wants inlined.</summary>
    public const int AlwaysLimit = 1000;

    /// <summary>The size of a function: about the instructions that the engine makes of it, cold blocks for little.</summary>
    public static int SizeOf(Function function)
    {
        int size = 0;
        foreach (Block block in function.Blocks)
        {
            int inBlock = 0;
            foreach (Instruction instruction in block)
            {
                inBlock += instruction.Opcode switch
                {
                    Opcode.Jump or Opcode.Return or Opcode.Unreachable or Opcode.Extract or Opcode.KeepAlive => 0,
                    Opcode.Call or Opcode.CallIndirect when !instruction.IsCold => CallWeight,
                    Opcode.Switch => instruction.Edges.Count,
                    Opcode.Wrap or Opcode.Reinterpret or Opcode.ExtendU => 0,
                    _ => 1,
                };
            }

            size += block.IsCold ? Math.Min(inBlock, 2) : inBlock;
        }

        return size;
    }

    /// <summary>Whether a call is to be replaced by a body of a size.</summary>
    public static bool IsWorthwhile(Instruction call, int size)
    {
        FunctionSymbol callee = (FunctionSymbol)call.Symbol!;
        if (callee.Inlining == InliningHint.Never || callee.DoesNotReturn)
        {
            return false;
        }

        if (callee.Inlining == InliningHint.Always)
        {
            return size <= AlwaysLimit;
        }

        if (call.IsCold || call.Block!.IsCold)
        {
            return false;
        }

        int limit = Limit + call.Operands.Length;
        foreach (Value argument in call.Operands)
        {
            limit += argument switch
            {
                Constant => ConstantBonus,
                Slot => SlotBonus,
                Instruction { Opcode: Opcode.Add } sum when sum.Operands[0] is Slot => SlotBonus,
                _ => 0,
            };
        }

        return size <= limit;
    }

    /// <summary>Whether a body may stand in another function: not where it moves the stack pointer, which is only put back by a return.</summary>
    public static bool IsPossible(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.AllocateStack || instruction.Symbol == LinkerGlobals.StackPointer)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
