using System.Runtime.InteropServices;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>The ends of blocks: what still waits is wanted by the terminator, by an edge, or in other blocks.</summary>
internal sealed partial class BlockScheduler
{
    private readonly List<Value> _arguments = [];

    // By value: the number of the terminator that it is left waiting for.
    private readonly int[] _marks;
    private int _mark;

    private void ScheduleTerminator(Instruction terminator, int position)
    {
        _mark++;
        if (terminator.Opcode == Opcode.Jump)
        {
            // All arguments are worked out here, so each that nobody else wants can be an expression on the edge.
            foreach (Value argument in WantedArguments(terminator.Edges[0]))
            {
                Mark(argument, IsWantedOnce);
            }

            WorkOutUnmarked();
            Settle(terminator, CollectionsMarshal.AsSpan(WantedArguments(terminator.Edges[0])), position);
            return;
        }

        foreach (Value operand in terminator.Operands)
        {
            Mark(operand, static (_, _) => true);
        }

        foreach (Edge edge in terminator.Edges)
        {
            foreach (Value argument in WantedArguments(edge))
            {
                Mark(argument, IsPureAndWantedOnce);
            }
        }

        WorkOutUnmarked();
        Settle(terminator, terminator.Operands, position);
        PushOperands(terminator);
    }

    private EdgeSchedule ScheduleEdge(Edge edge, int source)
    {
        int start = _operations.Count;
        List<(BlockParameter Parameter, OperationRange Argument, bool IsMovable)> arguments = [];
        for (int i = 0; i < edge.Arguments.Count; i++)
        {
            BlockParameter parameter = edge.Target.Parameters[i];
            if (_uses.Of(parameter) > 0)
            {
                int first = _operations.Count;
                PushValue(edge.Arguments[i]);
                OperationRange range = new(first, _operations.Count);
                arguments.Add((parameter, range, IsMovable(range)));
            }
        }

        ParameterMove[] moves = new ParameterMove[arguments.Count];
        for (int i = moves.Length - 1; i >= 0; i--)
        {
            moves[i] = new(arguments[i].Parameter, arguments[i].Argument, _operations.Count, arguments[i].IsMovable);
            Add(StackOperationKind.Set, arguments[i].Parameter);
        }

        Add(StackOperationKind.Mark);
        return new(edge, source, new(start, _operations.Count), moves);
    }

    private List<Value> WantedArguments(Edge edge)
    {
        _arguments.Clear();
        for (int i = 0; i < edge.Arguments.Count; i++)
        {
            if (_uses.Of(edge.Target.Parameters[i]) > 0)
            {
                _arguments.Add(edge.Arguments[i]);
            }
        }

        return _arguments;
    }

    // Marks what waits in an expression, down to what a condition does not hold for.
    private void Mark(Value value, Func<UseCounts, Instruction, bool> condition)
    {
        int bottom = _frames.Count;
        EnterMarked(value, condition);
        while (_frames.Count > bottom)
        {
            (Instruction instruction, int next) = _frames.Pop();
            if (next < instruction.Operands.Length)
            {
                _frames.Push((instruction, next + 1));
                EnterMarked(instruction.Operands[next], condition);
            }
        }
    }

    private void EnterMarked(Value operand, Func<UseCounts, Instruction, bool> condition)
    {
        if (IsWaiting(operand, out Instruction instruction) && _marks[instruction.Id] != _mark && condition(_uses, instruction))
        {
            _marks[instruction.Id] = _mark;
            _frames.Push((instruction, 0));
        }
    }

    private static bool IsWantedOnce(UseCounts uses, Instruction instruction) => uses.Of(instruction) == 1;

    private static bool IsPureAndWantedOnce(UseCounts uses, Instruction instruction) =>
        uses.Of(instruction) == 1 && Effects.Of(instruction) == OpcodeEffects.None;

    private void WorkOutUnmarked()
    {
        foreach (Instruction instruction in _pending)
        {
            if (IsToWorkOut(instruction) && !IsOperandOfOther(instruction))
            {
                WorkOut(instruction);
            }
        }
    }

    private bool IsToWorkOut(Instruction instruction) => _waiting[instruction.Id] != 0 && _marks[instruction.Id] != _mark;

    // What something behind it in the block wants, which is worked out too, is part of that expression.
    private bool IsOperandOfOther(Instruction instruction)
    {
        foreach (IValueUser user in instruction.Users)
        {
            if (user is Instruction { Id: >= 0 } other && IsToWorkOut(other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMovable(OperationRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (_operations[i] is { Kind: StackOperationKind.Execute, Value: Instruction instruction }
                && (Effects.Of(instruction) & ~OpcodeEffects.Reads) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
