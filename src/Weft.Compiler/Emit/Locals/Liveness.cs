using Weft.Compiler.Emit.Scheduling;
using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Locals;

/// <summary>
/// Finds when each value is live, in the times of the schedule: from each read backwards along all ways to where the value is written,
/// which takes as long as the ranges found are large.
/// </summary>
internal sealed class Liveness
{
    private readonly Schedule _schedule;
    private readonly ControlFlow _flow;
    private readonly LiveRange?[] _ranges;
    private readonly List<(int Region, int Time)>?[] _reads;
    private readonly (int Block, int Time)[] _writes;
    private readonly List<EdgeSchedule>[] _waysIn;

    // By block: the number of the value, plus one, that was last found live at its beginning or end.
    private readonly int[] _liveIn;
    private readonly int[] _liveOut;
    private readonly Stack<int> _work = new();

    private Liveness(Function function, Schedule schedule)
    {
        _schedule = schedule;
        _flow = schedule.Flow;
        _ranges = new LiveRange?[function.ValueIdBound];
        _reads = new List<(int, int)>?[function.ValueIdBound];
        _writes = new (int, int)[function.ValueIdBound];
        _waysIn = new List<EdgeSchedule>[_flow.Order.Length];
        _liveIn = new int[_flow.Order.Length];
        _liveOut = new int[_flow.Order.Length];
    }

    /// <summary>The live range of each value that is read from a local, by its number; null for the others.</summary>
    public static LiveRange?[] Find(Function function, Schedule schedule)
    {
        Liveness liveness = new(function, schedule);
        liveness.CollectAccesses();
        for (int id = 0; id < liveness._reads.Length; id++)
        {
            if (liveness._reads[id] is { } reads)
            {
                liveness.FindRange(id, reads);
            }
        }

        return liveness._ranges;
    }

    // Regions are blocks by their numbers, and for edges the complement of the number of the block that they leave.
    private void CollectAccesses()
    {
        for (int block = 0; block < _flow.Order.Length; block++)
        {
            _waysIn[block] = [];
        }

        for (int block = 0; block < _flow.Order.Length; block++)
        {
            OperationRange range = _schedule.Block(block);
            foreach (BlockParameter parameter in _flow.Order[block].Parameters)
            {
                _writes[parameter.Id] = (block, range.Start);
            }

            Collect(range, block, block);
            foreach (EdgeSchedule edge in _schedule.Edges(block))
            {
                _waysIn[_flow.Number(edge.Edge.Target)].Add(edge);
                Collect(edge.Range, block, ~block);
            }
        }
    }

    private void Collect(OperationRange range, int block, int region)
    {
        for (int time = range.Start; time < range.End; time++)
        {
            StackOperation operation = _schedule.Operations[time];
            switch (operation.Kind)
            {
                case StackOperationKind.Get:
                    (_reads[UseCounts.IdOf(operation.Value!)] ??= []).Add((region, time));
                    break;
                case StackOperationKind.Set or StackOperationKind.Tee when operation.Value is Instruction instruction:
                    _writes[instruction.Id] = (block, time);
                    break;
            }
        }
    }

    private void FindRange(int id, List<(int Region, int Time)> reads)
    {
        LiveRange range = new();
        foreach ((int region, int time) in reads)
        {
            if (region < 0)
            {
                // An edge is read from after the block it leaves; the edge's own beginning is found by its time.
                range.Add(EdgeStart(~region, time), time);
                MarkLiveOut(id, ~region, range);
            }
            else if (_writes[id].Block == region && _writes[id].Time < time)
            {
                range.Add(_writes[id].Time, time);
            }
            else
            {
                range.Add(_schedule.Block(region).Start, time);
                MarkLiveIn(id, region);
            }
        }

        while (_work.TryPop(out int block))
        {
            foreach (EdgeSchedule edge in _waysIn[block])
            {
                range.Add(edge.Range.Start, edge.Range.End);
                MarkLiveOut(id, edge.Source, range);
            }

            // What a handler reads was there when the covered block was entered, and is until nothing throws any more.
            foreach (Block covered in _flow.Order[block].Covered)
            {
                if (_flow.Number(covered) is var number and >= 0)
                {
                    OperationRange operations = _schedule.Covered(number);
                    range.Add(operations.Start, operations.End);
                    MarkLiveIn(id, number);
                }
            }
        }

        AddParameterWrites(id, range);
        range.Normalize();
        _ranges[id] = range;
    }

    // A parameter is live on each edge from where it is written; _writes has the beginning of its block.
    private void AddParameterWrites(int id, LiveRange range)
    {
        int block = _writes[id].Block;
        if (_writes[id].Time != _schedule.Block(block).Start)
        {
            return;
        }

        foreach (EdgeSchedule edge in _waysIn[block])
        {
            foreach (ParameterMove move in edge.Moves)
            {
                if (move.Parameter.Id == id)
                {
                    range.Add(move.SetTime, edge.Range.End);
                }
            }
        }
    }

    private int EdgeStart(int block, int time)
    {
        foreach (EdgeSchedule edge in _schedule.Edges(block))
        {
            if (time < edge.Range.End)
            {
                return edge.Range.Start;
            }
        }

        throw InternalError.Of("an operation is on no edge");
    }

    private void MarkLiveIn(int id, int block)
    {
        if (_liveIn[block] != id + 1)
        {
            _liveIn[block] = id + 1;
            _work.Push(block);
        }
    }

    private void MarkLiveOut(int id, int block, LiveRange range)
    {
        if (_liveOut[block] == id + 1)
        {
            return;
        }

        _liveOut[block] = id + 1;
        OperationRange operations = _schedule.Block(block);
        if (_writes[id].Block == block)
        {
            range.Add(_writes[id].Time, operations.End);
        }
        else
        {
            range.Add(operations.Start, operations.End);
            MarkLiveIn(id, block);
        }
    }
}
