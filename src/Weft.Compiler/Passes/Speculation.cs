using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>What may be computed where it would not have been.</summary>
internal static class Speculation
{
    /// <summary>Whether an instruction has no effect and traps for no operands: a division by something that may be zero does.</summary>
    public static bool IsSafe(Instruction instruction) => instruction.Info.IsPure && instruction.Opcode switch
    {
        Opcode.DivU or Opcode.RemU or Opcode.RemS => instruction.Operands[1] is Constant { IsZero: false },
        Opcode.DivS => instruction.Operands[1] is Constant { Bits: not (0 or -1) },
        Opcode.Extract => false,
        _ => true,
    };

    /// <summary>Whether computing it for nothing costs next to nothing.</summary>
    public static bool IsCheap(Instruction instruction) => IsSafe(instruction) && instruction.Opcode is not
        (Opcode.DivS or Opcode.DivU or Opcode.RemS or Opcode.RemU or Opcode.Div or Opcode.Sqrt or Opcode.Mul or Opcode.Popcnt or
        Opcode.Ceil or Opcode.Floor or Opcode.Trunc or Opcode.Nearest or Opcode.Min or Opcode.Max or Opcode.TruncSatS or Opcode.TruncSatU);
}
