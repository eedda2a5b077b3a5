using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Reachability.Evaluation;

/// <content>What each instruction does.</content>
internal sealed partial class ConstructorRun
{
    // Whether the next instruction follows.
    private bool Execute(Instruction instruction, Frame frame)
    {
        EvaluatedValue[] operands = Read(instruction.Operands, frame);
        switch (instruction.Opcode)
        {
            case Opcode.Extract:
                return Give(frame.Tuples[(Instruction)instruction.Operands[0]][instruction.Immediate]);
            case Opcode.Load or Opcode.AtomicLoad:
                return Load(operands[0], instruction.Access, instruction.Type) is { } loaded && Give(loaded);
            case Opcode.Store or Opcode.AtomicStore:
                EvaluatedValue place = operands[0].Plus(instruction.Access.Offset);
                return Writable(place)?.Store(place.Bits, instruction.Access, operands[1]) == true;
            case Opcode.CopyBlock:
                return Copy(operands[0], operands[1], new(instruction.Immediate));
            case Opcode.MemoryCopy:
                return Copy(operands[0], operands[1], operands[2]);
            case Opcode.ZeroBlock:
                return Fill(operands[0], default, new(instruction.Immediate));
            case Opcode.MemoryFill:
                return Fill(operands[0], operands[1], operands[2]);
            case Opcode.Call:
                return Call(instruction, operands, frame);
            case Opcode.CallVirtual:
                return TypeOf(operands[instruction.Immediate]) is { } exact
                    && evaluator.FindTarget((VirtualMethodSymbol)instruction.Symbol!, exact) is { } target
                    && Call(instruction, target, operands, frame);
            case Opcode.IsInstance:
                return IsInstance((ClassTestSymbol)instruction.Symbol!, operands[0]) is { } isInstance && Give(new(isInstance ? 1 : 0));
            case Opcode.ThrowIf:
                return operands[0].IsNumber && (int)operands[0].Bits == 0;
            case Opcode.EnsureInitialized:
                InitializationSymbol needed = (InitializationSymbol)instruction.Symbol!;
                return evaluator.IsRunning(this, needed) || evaluator.TryEvaluate(needed);
            case Opcode.Fence or Opcode.KeepAlive:
                return true;
            default:
                return instruction.Info.IsPure && Compute(instruction, operands) is { } result && Give(result);
        }

        bool Give(EvaluatedValue value)
        {
            frame.Values[instruction.Id] = value;
            return true;
        }
    }

    private static EvaluatedValue? Compute(Instruction instruction, EvaluatedValue[] operands)
    {
        if (instruction.Opcode == Opcode.Select)
        {
            return !operands[2].IsNumber || (int)operands[2].Bits != 0 ? operands[0] : operands[1];
        }

        if (operands.Length == 0 || Array.Exists(operands, static operand => !operand.IsNumber))
        {
            return ComputeAddress(instruction, operands);
        }

        EvaluatedValue second = operands.Length > 1 ? operands[1] : default;
        return Arithmetic.TryEvaluate(
            instruction.Opcode, instruction.Operands[0].Type, instruction.Type, operands[0].Bits, second.Bits, 0, out long bits)
            ? new(bits)
            : null;
    }

    private static EvaluatedValue? ComputeAddress(Instruction instruction, EvaluatedValue[] operands) => (instruction.Opcode, operands) switch
    {
        (Opcode.Add, [var address, { IsNumber: true } number]) => address.Plus(number.Bits),
        (Opcode.Add, [{ IsNumber: true } number, var address]) => address.Plus(number.Bits),
        (Opcode.Sub, [var address, { IsNumber: true } number]) => address.Plus(-number.Bits),
        (Opcode.Sub, [var left, var right]) when left.IsBeside(right) => new(left.Bits - right.Bits),
        (Opcode.Eqz, _) => default(EvaluatedValue),
        (Opcode.Eq, [var left, var right]) => Compare(left, right) is { } equal ? new(equal ? 1 : 0) : null,
        (Opcode.Ne, [var left, var right]) => Compare(left, right) is { } equal ? new(equal ? 0 : 1) : null,
        (Opcode.Reinterpret, [var address]) => address,
        _ => null,
    };

    // What is at different addresses lies apart, but for a place behind the end of one thing, which may be the start of another.
    private static bool? Compare(EvaluatedValue left, EvaluatedValue right) =>
        left.IsNumber || right.IsNumber ? left.Bits == 0 || right.Bits == 0 ? false : null
        : left.IsBeside(right) ? left.Bits == right.Bits
        : IsInside(left) && IsInside(right) ? false : null;

    private static bool IsInside(EvaluatedValue address) => address.Piece is { } piece
        ? piece.Has(address.Bits, 1)
        : address.Symbol is DataSymbol data ? address.Bits >= 0 && address.Bits < data.Size : address.Bits == 0;

    private EvaluatedValue? Load(EvaluatedValue address, MemoryAccess access, IRType type)
    {
        EvaluatedValue place = address.Plus(access.Offset);
        return PieceOf(place) is { } piece ? piece.Load(place.Bits, access, type) : (place.Symbol as FrozenObjectSymbol)?.LoadConstant(place.Bits, access);
    }

    // The variable of somebody else is not ours to write.
    private static MemoryPiece? Writable(EvaluatedValue address) => address.Piece is { Kind: not PieceKind.Constant } piece ? piece : null;

    private bool Copy(EvaluatedValue destination, EvaluatedValue source, EvaluatedValue size) => size.IsNumber
        && (size.Bits == 0
            || (PieceOf(source) is { } from && Writable(destination)?.Copy(destination.Bits, from, source.Bits, (uint)size.Bits) == true));

    private static bool Fill(EvaluatedValue destination, EvaluatedValue value, EvaluatedValue size) => size.IsNumber && value.IsNumber
        && (size.Bits == 0 || Writable(destination)?.Fill(destination.Bits, (uint)size.Bits, (byte)value.Bits) == true);

    private bool? IsInstance(ClassTestSymbol test, EvaluatedValue reference) =>
        reference.IsNumber ? reference.Bits == 0 ? false : null
        : TypeOf(reference) is { } exact ? test.Contains(exact) : null;
}
