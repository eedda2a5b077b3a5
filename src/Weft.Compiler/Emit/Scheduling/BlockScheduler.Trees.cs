using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>Expressions: what is pushed for an operand, and what has to be worked out before so that effects keep their order.</summary>
internal sealed partial class BlockScheduler
{
    private readonly Stack<(Instruction Instruction, int Next)> _frames = new();
    private readonly List<(Instruction Instruction, int Position)> _tree = [];
    private readonly int[] _stamps;
    private int _stamp;

    private void PushOperands(Instruction instruction)
    {
        for (int i = 0; i < instruction.Operands.Length; i++)
        {
            PushValue(instruction.Operands[i], IsAddress(instruction, i));
        }
    }

    // With a stack of its own: a sum of ten thousand terms is as deep.
    private void PushValue(Value value, bool isAddress = false)
    {
        int bottom = _frames.Count;
        PushOne(value, isAddress);
        while (_frames.Count > bottom)
        {
            (Instruction instruction, int next) = _frames.Pop();
            if (next < instruction.Operands.Length)
            {
                _frames.Push((instruction, next + 1));
                PushOne(instruction.Operands[next], IsAddress(instruction, next));
                continue;
            }

            Add(StackOperationKind.Execute, instruction);
            if (_uses.Of(instruction) > 1)
            {
                Add(StackOperationKind.Tee, instruction);
            }
        }
    }

    private void PushOne(Value operand, bool isAddress)
    {
        Value value = _uses.Resolve(operand);
        if (value is Slot)
        {
            Add(isAddress ? StackOperationKind.PushFrame : StackOperationKind.Push, value);
        }
        else if (UseCounts.IdOf(value) < 0)
        {
            Add(StackOperationKind.Push, value);
        }
        else if (IsWaiting(value, out Instruction instruction))
        {
            StopWaiting(instruction);
            _frames.Push((instruction, 0));
        }
        else
        {
            Add(StackOperationKind.Get, value);
        }
    }

    private static bool IsAddress(Instruction instruction, int index) =>
        index == 0 && (instruction.Info.Effects & OpcodeEffects.Access) != 0;

    // Works out what cannot wait until after a root, and what the root's expression would do in the wrong order.
    private void Settle(Instruction root, ReadOnlySpan<Value> operands, int position)
    {
        while (_pendingEffects.Count > 0)
        {
            CollectTree(operands);
            _tree.Add((root, position));
            if (FindDisplaced() is not { } displaced)
            {
                return;
            }

            WorkOut(displaced);
        }
    }

    private Instruction? FindDisplaced()
    {
        foreach (Instruction candidate in _pendingEffects)
        {
            int position = _waiting[candidate.Id];
            OpcodeEffects effects = Effects.Of(candidate);
            foreach ((Instruction other, int otherPosition) in _tree)
            {
                // In the expression, what is done after it is done after it anyway.
                if (other == candidate)
                {
                    break;
                }

                if (otherPosition > position && Effects.Conflict(effects, Effects.Of(other)))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    // The instructions with effects of the expressions that operands will be, in the order in which they will be done.
    private void CollectTree(ReadOnlySpan<Value> operands)
    {
        _tree.Clear();
        _stamp++;
        foreach (Value operand in operands)
        {
            VisitTree(operand);
        }
    }

    private void VisitTree(Value operand)
    {
        int bottom = _frames.Count;
        Enter(operand);
        while (_frames.Count > bottom)
        {
            (Instruction instruction, int next) = _frames.Pop();
            if (next < instruction.Operands.Length)
            {
                _frames.Push((instruction, next + 1));
                Enter(instruction.Operands[next]);
            }
            else if (Effects.Of(instruction) != OpcodeEffects.None)
            {
                _tree.Add((instruction, _waiting[instruction.Id]));
            }
        }
    }

    private void Enter(Value operand)
    {
        if (IsWaiting(_uses.Resolve(operand), out Instruction instruction) && _stamps[instruction.Id] != _stamp)
        {
            _stamps[instruction.Id] = _stamp;
            _frames.Push((instruction, 0));
        }
    }
}
