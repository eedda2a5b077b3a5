using Weft.Compiler.Emit.Scheduling;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Locals;

/// <summary>
/// Gives values locals. First an argument and its parameter become one where they are never live at once, so that the edge has nothing
/// to move, those in inner loops before others; then what is left takes the first local that is free all the time it is live.
/// </summary>
internal sealed class LocalAllocator
{
    private readonly Function _function;
    private readonly Schedule _schedule;

    // By value: the value whose range and local it shares, which is the first of them; and, for the first, the range and the type.
    private readonly int[] _leaders;
    private readonly LiveRange?[] _ranges;
    private readonly MachineType[] _types;
    private readonly int[] _locals;

    private readonly List<MachineType> _localTypes = [];
    private readonly List<LiveRange?> _localRanges = [];

    private LocalAllocator(Function function, Schedule schedule)
    {
        _function = function;
        _schedule = schedule;
        _ranges = Liveness.Find(function, schedule);
        _leaders = new int[_ranges.Length];
        _types = new MachineType[_ranges.Length];
        _locals = new int[_ranges.Length];
        Array.Fill(_locals, -1);
        for (int i = 0; i < _leaders.Length; i++)
        {
            _leaders[i] = i;
        }
    }

    /// <summary>Gives each value that needs one a local.</summary>
    public static LocalAssignment Run(Function function, Schedule schedule)
    {
        LocalAllocator allocator = new(function, schedule);
        allocator.FindTypes();
        allocator.TakeParameters();
        allocator.Coalesce();
        allocator.Color();
        return allocator.Number();
    }

    private void FindTypes()
    {
        foreach (StackOperation operation in _schedule.Operations)
        {
            if (operation.Kind == StackOperationKind.Get)
            {
                _types[UseCounts.IdOf(operation.Value!)] = operation.Value!.Type.Machine();
            }
        }
    }

    // The locals of the function's parameters are given.
    private void TakeParameters()
    {
        foreach (BlockParameter parameter in _function.Entry.Parameters)
        {
            _localTypes.Add(parameter.Type.Machine());
            _localRanges.Add(_ranges[parameter.Id] ?? new LiveRange());
            _locals[parameter.Id] = _localTypes.Count - 1;
        }
    }

    private void Coalesce()
    {
        List<(int Depth, int Time, int Argument, int Parameter)> pairs = [];
        for (int block = 0; block < _schedule.Flow.Order.Length; block++)
        {
            foreach (EdgeSchedule edge in _schedule.Edges(block))
            {
                int target = _schedule.Flow.Number(edge.Edge.Target);
                int depth = Math.Min(_schedule.Flow.LoopDepth(block), _schedule.Flow.LoopDepth(target));
                foreach (ParameterMove move in edge.Moves)
                {
                    StackOperation first = _schedule.Operations[move.Argument.Start];
                    if (first.Kind == StackOperationKind.Get && move.Argument.End == move.Argument.Start + 1)
                    {
                        pairs.Add((depth, move.SetTime, UseCounts.IdOf(first.Value!), move.Parameter.Id));
                    }
                }
            }
        }

        pairs.Sort(static (first, second) =>
            first.Depth != second.Depth ? second.Depth.CompareTo(first.Depth) : first.Time.CompareTo(second.Time));
        foreach ((_, _, int argument, int parameter) in pairs)
        {
            TryJoin(Leader(argument), Leader(parameter));
        }
    }

    private void TryJoin(int first, int second)
    {
        if (first == second || _types[first] != _types[second] || (_locals[first] >= 0 && _locals[second] >= 0)
            || _ranges[first]!.Overlaps(_ranges[second]!))
        {
            return;
        }

        // A parameter of the function keeps its local; else the smaller range goes into the larger one, so that a long chain of joins
        // takes no time that grows with its square.
        bool isFirstLeader = _locals[first] >= 0
            || (_locals[second] < 0 && _ranges[first]!.SegmentCount >= _ranges[second]!.SegmentCount);
        (int leader, int other) = isFirstLeader ? (first, second) : (second, first);
        _leaders[other] = leader;
        _ranges[leader]!.UnionWith(_ranges[other]!);
    }

    private void Color()
    {
        List<int> leaders = [];
        for (int i = 0; i < _ranges.Length; i++)
        {
            if (_ranges[i] is not null && _leaders[i] == i && _locals[i] < 0)
            {
                leaders.Add(i);
            }
        }

        leaders.Sort((first, second) =>
            _ranges[first]!.Start != _ranges[second]!.Start ? _ranges[first]!.Start.CompareTo(_ranges[second]!.Start) : first.CompareTo(second));
        foreach (int leader in leaders)
        {
            int local = 0;
            while (local < _localTypes.Count && (_localTypes[local] != _types[leader] || _localRanges[local]!.Overlaps(_ranges[leader]!)))
            {
                local++;
            }

            if (local == _localTypes.Count)
            {
                _localTypes.Add(_types[leader]);
                _localRanges.Add(new LiveRange());
            }

            _localRanges[local]!.UnionWith(_ranges[leader]!);
            _locals[leader] = local;
        }
    }

    // Locals of one type stand together, because a body declares runs; the types and the locals of a type by how much they are used.
    private LocalAssignment Number()
    {
        int parameterCount = _function.Entry.Parameters.Count;
        int[] uses = new int[_localTypes.Count];
        int[] usesOfType = new int[MachineTypes.Count];
        foreach (StackOperation operation in _schedule.Operations)
        {
            if (operation.Kind is StackOperationKind.Get or StackOperationKind.Set or StackOperationKind.Tee
                && _locals[Leader(UseCounts.IdOf(operation.Value!))] is var local and >= 0)
            {
                uses[local]++;
                usesOfType[(int)_localTypes[local]] += local >= parameterCount ? 1 : 0;
            }
        }

        int[] order = new int[_localTypes.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.AsSpan(parameterCount).Sort((first, second) => Compare(first, second));
        int[] numbers = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        int[] locals = new int[_locals.Length];
        for (int i = 0; i < locals.Length; i++)
        {
            locals[i] = _locals[Leader(i)] is var local and >= 0 ? numbers[local] : -1;
        }

        return new(locals, [.. order.Select(local => _localTypes[local])], [.. order.Select(local => _localRanges[local])], parameterCount);

        int Compare(int first, int second)
        {
            MachineType firstType = _localTypes[first];
            MachineType secondType = _localTypes[second];
            int result = firstType == secondType
                ? uses[second].CompareTo(uses[first])
                : usesOfType[(int)secondType].CompareTo(usesOfType[(int)firstType]);
            result = result != 0 ? result : firstType.CompareTo(secondType);
            return result != 0 ? result : first.CompareTo(second);
        }
    }

    private int Leader(int value)
    {
        while (_leaders[value] != value)
        {
            _leaders[value] = _leaders[_leaders[value]];
            value = _leaders[value];
        }

        return value;
    }
}
