using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <content>What each opcode asks of its operands, its result and what else it carries.</content>
internal sealed partial class IRVerifier
{
    /// <summary>Whether two types are one type of the machine: IL lets references and native integers take each other's place.</summary>
    private static bool SameMachineType(IRType first, IRType second) => first == second || (first.IsI32Like() && second.IsI32Like());

    private void CheckInstruction(Instruction instruction)
    {
        OpcodeInfo info = instruction.Info;
        if (info.OperandCount >= 0 && instruction.Operands.Length != info.OperandCount)
        {
            Report(instruction, $"{info.OperandCount} operands expected");
            return;
        }

        if (info.Result == ResultRule.None ? instruction.Type != IRType.None
            : info.Result == ResultRule.I32 ? instruction.Type != IRType.I32
            : info.Result == ResultRule.SameAsOperand && !SameMachineType(instruction.Type, instruction.Operands[0].Type))
        {
            Report(instruction, "the type of the result is not what the operands give");
        }

        foreach (Value operand in instruction.Operands)
        {
            if (operand.Type == IRType.None || (operand.Type == IRType.Tuple) != (instruction.Opcode == Opcode.Extract))
            {
                Report(instruction, "an operand has no value");
                return;
            }
        }

        if ((info.Effects & OpcodeEffects.Access) != 0)
        {
            CheckAccess(instruction);
        }

        if (!HasRightTypes(instruction))
        {
            Report(instruction, "the types of the operands do not fit");
        }

        if (!HasRightSymbol(instruction))
        {
            Report(instruction, "the symbol or the signature does not fit");
        }

        int edges = instruction.Edges.Count;
        if (instruction.Opcode switch
        {
            Opcode.Jump => edges != 1,
            Opcode.Branch => edges != 2,
            Opcode.Switch => edges < 1,
            _ => edges != 0,
        })
        {
            Report(instruction, "the number of edges is wrong");
        }
    }

    private void CheckAccess(Instruction instruction)
    {
        MemoryAccess access = instruction.Access;
        IRType type = instruction.Opcode is Opcode.Store or Opcode.AtomicStore ? instruction.Operands[1].Type : instruction.Type;
        bool isAtomic = instruction.Opcode is not (Opcode.Load or Opcode.Store);
        bool isWidth = access.Width is 1 or 2 or 4 or 8 or 16 && access.Width <= type.Size();
        bool isNarrow = access.Width < type.Size();
        if (!isWidth || (isNarrow && !type.IsInteger()) || (access.IsSigned && !isNarrow) ||
            access.Alignment is not (1 or 2 or 4 or 8 or 16) || (isAtomic && (access.Alignment < access.Width || !type.IsInteger())))
        {
            Report(instruction, "the access is none that there is");
        }
    }

    private bool HasRightTypes(Instruction instruction)
    {
        ReadOnlySpan<Value> operands = instruction.Operands;
        IRType first = operands.Length > 0 ? operands[0].Type : IRType.None;
        IRType second = operands.Length > 1 ? operands[1].Type : IRType.None;
        IRType result = instruction.Type;
        switch (instruction.Opcode)
        {
            case Opcode.Add or Opcode.Sub or Opcode.Mul or (>= Opcode.DivS and <= Opcode.Rotr):
            case Opcode.Eq or Opcode.Ne or (>= Opcode.LtS and <= Opcode.GeU) when first.IsInteger():
                return SameMachineType(first, second) && (first.IsInteger() || (IsSharedArithmetic(instruction.Opcode) && first.IsFloat()));
            case Opcode.Eq or Opcode.Ne or (>= Opcode.Lt and <= Opcode.Ge) or Opcode.Div or Opcode.Min or Opcode.Max or Opcode.CopySign:
                return first == second && first.IsFloat();
            case Opcode.Clz or Opcode.Ctz or Opcode.Popcnt or Opcode.Extend8S or Opcode.Extend16S or Opcode.Eqz:
                return first.IsInteger();
            case Opcode.Extend32S:
                return first == IRType.I64;
            case >= Opcode.Abs and <= Opcode.Sqrt:
                return first.IsFloat();
            case Opcode.Wrap:
                return first == IRType.I64 && result.IsI32Like();
            case Opcode.ExtendS or Opcode.ExtendU:
                return first.IsI32Like() && result == IRType.I64;
            case Opcode.TruncSatS or Opcode.TruncSatU:
                return first.IsFloat() && result.IsInteger();
            case Opcode.ConvertS or Opcode.ConvertU:
                return first.IsInteger() && result.IsFloat();
            case Opcode.Demote:
                return first == IRType.F64 && result == IRType.F32;
            case Opcode.Promote:
                return first == IRType.F32 && result == IRType.F64;
            case Opcode.Reinterpret:
                return first.Size() == result.Size() && (first.IsFloat() != result.IsFloat() || (first.IsI32Like() && result.IsI32Like()));
            case Opcode.Select:
                return SameMachineType(first, second) && operands[2].Type.IsI32Like();
            case Opcode.Extract:
                return operands[0] is Instruction { Signature: { } signature } && (uint)instruction.Immediate < (uint)signature.Results.Count &&
                    signature.Results[instruction.Immediate] == result;
            case Opcode.Load or Opcode.AtomicLoad or Opcode.AllocateStack or Opcode.MemoryGrow or Opcode.ZeroBlock:
                return first.IsI32Like();
            case Opcode.Store or Opcode.AtomicStore:
                return first.IsI32Like();
            case >= Opcode.AtomicAdd and <= Opcode.AtomicExchange:
                return first.IsI32Like() && SameMachineType(second, result);
            case Opcode.AtomicCompareExchange:
                return first.IsI32Like() && SameMachineType(second, result) && SameMachineType(operands[2].Type, result);
            case Opcode.Wait32 or Opcode.Wait64:
                return first.IsI32Like() && operands[2].Type == IRType.I64 &&
                    SameMachineType(second, instruction.Opcode == Opcode.Wait32 ? IRType.I32 : IRType.I64);
            case Opcode.Notify or Opcode.CopyBlock:
                return first.IsI32Like() && second.IsI32Like();
            case Opcode.MemoryCopy or Opcode.MemoryFill:
                return first.IsI32Like() && second.IsI32Like() && operands[2].Type.IsI32Like();
            case Opcode.ThrowIf or Opcode.Throw or Opcode.Branch or Opcode.Switch:
                return first.IsI32Like();
            case Opcode.Return:
                return Fits(operands, _function.Symbol.Signature.Results);
            case Opcode.VirtualFunction or Opcode.IsInstance:
                return first.IsI32Like();
            case Opcode.Call or Opcode.CallVirtual:
                return instruction.Signature is { } direct && Fits(operands, direct.Parameters);
            case Opcode.CallIndirect:
                return instruction.Signature is { } indirect && operands.Length > 0 && operands[^1].Type.IsI32Like() &&
                    Fits(operands[..^1], indirect.Parameters);
            default:
                return true;
        }
    }

    private static bool IsSharedArithmetic(Opcode opcode) => opcode is Opcode.Add or Opcode.Sub or Opcode.Mul;

    private static bool Fits(ReadOnlySpan<Value> values, IReadOnlyList<IRType> types)
    {
        if (values.Length != types.Count)
        {
            return false;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!SameMachineType(values[i].Type, types[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasRightSymbol(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => instruction is { Symbol: FunctionSymbol callee, Signature: { } signature } && callee.Signature.Equals(signature) &&
            signature.ResultType == instruction.Type,
        Opcode.CallIndirect => instruction.Signature?.ResultType == instruction.Type,
        Opcode.CallVirtual => instruction is { Symbol: SelectorSymbol, Signature: { } called } && called.ResultType == instruction.Type
            && instruction.Immediate < instruction.Operands.Length,
        Opcode.VirtualFunction => instruction.Symbol is SelectorSymbol,
        Opcode.IsInstance => instruction.Symbol is TypeTestSymbol,
        Opcode.ThrowIf => instruction.Symbol is FunctionSymbol { Signature: { Parameters.Count: 0 } },
        Opcode.GlobalGet => instruction.Symbol is GlobalSymbol global && SameMachineType(global.Type, instruction.Type),
        Opcode.GlobalSet => instruction.Symbol is GlobalSymbol { IsMutable: true } global && SameMachineType(global.Type, instruction.Operands[0].Type),
        Opcode.ThreadLocalAddress => instruction.Symbol is DataSymbol { Section: DataSection.ThreadLocal } && instruction.Type.IsI32Like(),
        Opcode.EnsureInitialized => instruction.Symbol is InitializationSymbol,
        _ => true,
    };
}
