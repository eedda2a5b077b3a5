using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>
/// Turns blocks into stack code. A value is not worked out where its instruction stands but where it is first wanted, as part of the
/// expression that wants it, as long as nothing with an effect changes places: one used once never has a local.
/// </summary>
internal sealed partial class BlockScheduler
{
    // What waits with an effect is compared with all that is done meanwhile, so there is not much of it at a time.
    private const int MostWaiting = 32;

    private readonly Schedule _schedule;
    private readonly UseCounts _uses;
    private readonly List<StackOperation> _operations;

    // By value: its place among the block's instructions plus one while it waits to be wanted, else zero.
    private readonly int[] _waiting;
    private readonly List<Instruction> _pending = [];
    private readonly List<Instruction> _pendingEffects = [];

    private int _coveredEnd;

    private BlockScheduler(Schedule schedule, int valueIdBound)
    {
        _schedule = schedule;
        _uses = schedule.Uses;
        _operations = schedule.Operations;
        _waiting = new int[valueIdBound];
        _stamps = new int[valueIdBound];
        _marks = new int[valueIdBound];
    }

    /// <summary>Makes the schedule of a function.</summary>
    public static Schedule Run(Function function, ControlFlow flow)
    {
        Schedule schedule = new(flow, new UseCounts(function, flow));
        BlockScheduler scheduler = new(schedule, function.ValueIdBound);
        for (int block = 0; block < flow.Order.Length; block++)
        {
            scheduler.ScheduleBlock(block);
        }

        return schedule;
    }

    private void ScheduleBlock(int number)
    {
        Block block = _schedule.Flow.Order[number];
        int start = _operations.Count;
        Add(StackOperationKind.Mark);
        _pending.Clear();
        int position = 0;
        foreach (Instruction instruction in block)
        {
            position++;
            if (instruction.IsTerminator)
            {
                if (block.Handler is not null)
                {
                    WorkOutThrowing();
                }

                _coveredEnd = _operations.Count;
                ScheduleTerminator(instruction, position);
            }
            else
            {
                ScheduleInstruction(instruction, position);
            }
        }

        OperationRange range = new(start, _operations.Count);
        EdgeSchedule[] edges = new EdgeSchedule[block.Successors.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = ScheduleEdge(block.Successors[i], number);
        }

        _schedule.SetBlock(number, range, _coveredEnd, edges);
    }

    private void ScheduleInstruction(Instruction instruction, int position)
    {
        if (instruction.Opcode == Opcode.Extract || (instruction.IsRemovable && _uses.Of(instruction) == 0))
        {
            return;
        }

        if (instruction.Opcode == Opcode.EnsureInitialized)
        {
            throw InternalError.Of($"a class constructor check reaches the emitter in {instruction.Block!.Function.Symbol.Name}");
        }

        if (CanWait(instruction))
        {
            Wait(instruction, position);
        }
        else if (instruction.Opcode is Opcode.CopyBlock or Opcode.ZeroBlock)
        {
            ScheduleBlockOperation(instruction, position);
        }
        else
        {
            Settle(instruction, instruction.Operands, position);
            PushOperands(instruction);
            Add(StackOperationKind.Execute, instruction);
            TakeResults(instruction);
        }
    }

    // Nothing may be on the stack under a cold call, and an allocation's code needs its operand more than once.
    private bool CanWait(Instruction instruction) =>
        instruction.Type is not (IRType.None or IRType.Tuple) && !instruction.IsCold && instruction.Opcode != Opcode.AllocateStack
        && _uses.Of(instruction) > 0;

    private void Wait(Instruction instruction, int position)
    {
        _waiting[instruction.Id] = position;
        _pending.Add(instruction);
        if (Effects.Of(instruction) != OpcodeEffects.None)
        {
            if (_pendingEffects.Count == MostWaiting)
            {
                WorkOut(_pendingEffects[0]);
            }

            _pendingEffects.Add(instruction);
        }
    }

    private bool IsWaiting(Value value, out Instruction instruction)
    {
        instruction = (value as Instruction)!;
        return instruction is { Id: >= 0 } && _waiting[instruction.Id] != 0;
    }

    private void StopWaiting(Instruction instruction)
    {
        _waiting[instruction.Id] = 0;
        if (Effects.Of(instruction) != OpcodeEffects.None)
        {
            _pendingEffects.Remove(instruction);
        }
    }

    // Works out a value that waits, into its local.
    private void WorkOut(Instruction instruction)
    {
        int position = _waiting[instruction.Id];
        StopWaiting(instruction);
        Settle(instruction, instruction.Operands, position);
        PushOperands(instruction);
        Add(StackOperationKind.Execute, instruction);
        Add(StackOperationKind.Set, instruction);
    }

    // The terminator and the edges stand behind what the handler covers.
    private void WorkOutThrowing()
    {
        while (_pendingEffects.Find(static instruction => instruction.MayThrow) is { } throwing)
        {
            WorkOut(throwing);
        }
    }

    private void TakeResults(Instruction instruction)
    {
        if (instruction.Type == IRType.Tuple)
        {
            for (int i = instruction.Signature!.Results.Count - 1; i >= 0; i--)
            {
                Instruction? result = _uses.Result(instruction, i);
                Add(result is null ? StackOperationKind.Drop : StackOperationKind.Set, result);
            }
        }
        else if (instruction.Type != IRType.None)
        {
            Add(_uses.Of(instruction) == 0 ? StackOperationKind.Drop : StackOperationKind.Set, instruction);
        }
    }

    private void Add(StackOperationKind kind, Value? value = null) => _operations.Add(new(kind, value));
}
