using System.Runtime.InteropServices;
using Weft.Compiler.Emit.Scheduling;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit;

/// <summary>Conditional branches and switches.</summary>
internal sealed partial class FunctionEmitter
{
    // An else arm saves a byte over a branch behind the first arm, but long chains of conditions nest with it.
    private const int DeepestElse = 100;

    private void EmitBranch(Instruction terminator, OperationRange range, IReadOnlyList<EdgeSchedule> edges)
    {
        (int end, bool isInverted) = StripNegations(range);
        (EdgeSchedule ifSet, EdgeSchedule ifZero) = isInverted ? (edges[1], edges[0]) : (edges[0], edges[1]);
        bool canBranchIfSet = IsBranch(ifSet) && !HasMoves(ifSet);
        bool canBranchIfZero = IsBranch(ifZero) && !HasMoves(ifZero);
        if (canBranchIfSet && !(canBranchIfZero && IsNext(ifSet)))
        {
            EmitOperations(range.Start, end);
            Locate(terminator);
            _code.BrIf(Label(ifSet));
            _steps.Add(new(StepKind.Edge, Edge: ifZero));
        }
        else if (canBranchIfZero)
        {
            if (IsOrderOfFloats(end - 1))
            {
                EmitOperations(range.Start, end);
                Locate(terminator);
                _code.If();
                _code.Else();
                _code.Br(Label(ifZero));
                _code.End();
            }
            else
            {
                EmitInverted(range.Start, end);
                Locate(terminator);
                _code.BrIf(Label(ifZero));
            }

            _steps.Add(new(StepKind.Edge, Edge: ifSet));
        }
        else if (PrefersSecondArm(ifSet, ifZero))
        {
            bool isInElse = IsOrderOfFloats(end - 1);
            if (isInElse)
            {
                EmitOperations(range.Start, end);
            }
            else
            {
                EmitInverted(range.Start, end);
            }

            Locate(terminator);
            EmitArms(ifZero, ifSet, isInElse);
        }
        else
        {
            EmitOperations(range.Start, end);
            Locate(terminator);
            EmitArms(ifSet, ifZero, isInElse: false);
        }
    }

    // The arm of the if is the one that is cold or short; the other one goes on at the level of the code.
    private bool PrefersSecondArm(EdgeSchedule first, EdgeSchedule second)
    {
        bool isFirstCold = ControlFlow.IsCold(first.Edge.Target);
        bool isSecondCold = ControlFlow.IsCold(second.Edge.Target);
        return isFirstCold != isSecondCold ? isSecondCold : IsBranch(second) && !IsBranch(first);
    }

    private void EmitArms(EdgeSchedule arm, EdgeSchedule other, bool isInElse)
    {
        _code.If();
        _nesting++;
        bool endsAtBlock = _steps.Count > 0 && _steps[^1].Kind == StepKind.CloseBlock;
        if (endsAtBlock && _nesting < DeepestElse && !ControlFlow.IsCold(arm.Edge.Target))
        {
            _steps.Add(new(StepKind.CloseIf));
            _steps.Add(new(StepKind.Edge, Edge: isInElse ? arm : other));
            _steps.Add(new(StepKind.Else));
            _steps.Add(new(StepKind.Edge, Edge: isInElse ? other : arm));
            return;
        }

        if (isInElse)
        {
            _code.Else();
        }

        _steps.Add(new(StepKind.Edge, Edge: other));
        _steps.Add(new(StepKind.CloseIf));
        _steps.Add(new(StepKind.Edge, Edge: arm));
    }

    // Leaves out comparisons with zero at the end of a condition, each of which only turns it round or changes nothing.
    private (int End, bool IsInverted) StripNegations(OperationRange range)
    {
        int end = range.End;
        bool isInverted = false;
        while (_schedule.Operations[end - 1] is { Kind: StackOperationKind.Execute, Value: Instruction instruction }
            && instruction.Operands is [{ } operand, ..] && operand.Type.IsI32Like())
        {
            if (instruction.Opcode == Opcode.Eqz)
            {
                end--;
                isInverted = !isInverted;
            }
            else if (instruction.Opcode is Opcode.Eq or Opcode.Ne
                && _schedule.Operations[end - 2] is { Kind: StackOperationKind.Push, Value: Constant { IsZero: true } })
            {
                end -= 2;
                isInverted ^= instruction.Opcode == Opcode.Eq;
            }
            else
            {
                break;
            }
        }

        return (end, isInverted);
    }

    // That an order of two floating-point numbers does not hold is no order of them, since they may be NaNs. The engine joins such a
    // comparison to a branch, but not to what would turn its result round.
    private bool IsOrderOfFloats(int operation) =>
        _schedule.Operations[operation] is { Kind: StackOperationKind.Execute, Value: Instruction { Opcode: Opcode.Lt or Opcode.Gt or Opcode.Le or Opcode.Ge } };

    private void EmitInverted(int start, int end)
    {
        if (_schedule.Operations[end - 1] is { Kind: StackOperationKind.Execute, Value: Instruction instruction }
            && instruction.Operands is [{ } operand, _] && ArithmeticSelection.Invert(instruction.Opcode, operand.Type) is { } inverse)
        {
            EmitOperations(start, end - 1);
            Locate(instruction);
            ExecuteArithmetic(inverse, instruction);
        }
        else
        {
            EmitOperations(start, end);
            _code.Plain(WasmOpcodes.I32Eqz);
        }
    }

    // A case that is no plain branch stands behind a wasm block of its own, which is open already where the index is worked out.
    private void EmitSwitch(Instruction terminator, OperationRange range, IReadOnlyList<EdgeSchedule> edges)
    {
        List<EdgeSchedule> cases = [];
        int[] caseOfEdge = new int[edges.Count];
        Dictionary<Block, List<int>> casesOfTarget = [];
        for (int i = 0; i < edges.Count; i++)
        {
            caseOfEdge[i] = IsBranch(edges[i]) && !HasMoves(edges[i]) ? -1 : FindCase(edges[i], cases, casesOfTarget);
        }

        int depth = _code.Depth;
        for (int i = cases.Count - 1; i >= 0; i--)
        {
            _code.Block();
            _nesting++;
            _steps.Add(new(StepKind.Edge, Edge: cases[i]));
            _steps.Add(new(StepKind.CloseCase));
        }

        EmitOperations(range.Start, range.End);
        Locate(terminator);
        uint[] labels = new uint[edges.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = caseOfEdge[i] < 0 ? Label(edges[i]) : (uint)(_code.Depth - depth - cases.Count + caseOfEdge[i]);
        }

        _code.BrTable(labels);
    }

    private static int FindCase(EdgeSchedule edge, List<EdgeSchedule> cases, Dictionary<Block, List<int>> casesOfTarget)
    {
        ref List<int>? candidates = ref CollectionsMarshal.GetValueRefOrAddDefault(casesOfTarget, edge.Edge.Target, out _);
        candidates ??= [];
        foreach (int candidate in candidates)
        {
            if (HaveSameArguments(cases[candidate].Edge, edge.Edge))
            {
                return candidate;
            }
        }

        candidates.Add(cases.Count);
        cases.Add(edge);
        return cases.Count - 1;
    }

    private static bool HaveSameArguments(Edge first, Edge second)
    {
        for (int i = 0; i < first.Arguments.Count; i++)
        {
            bool isSame = first.Arguments[i] == second.Arguments[i]
                || (first.Arguments[i] is Constant one && second.Arguments[i] is Constant other && one.Type == other.Type && one.Bits == other.Bits);
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
