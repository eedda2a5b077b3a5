using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Locals;

/// <summary>The local of each value, and the locals there are.</summary>
internal sealed class LocalAssignment
{
    private readonly int[] _locals;
    private readonly List<MachineType> _types;
    private readonly List<LiveRange?> _ranges;

    public LocalAssignment(int[] locals, List<MachineType> types, List<LiveRange?> ranges, int parameterCount)
    {
        _locals = locals;
        _types = types;
        _ranges = ranges;
        ParameterCount = parameterCount;
    }

    /// <summary>The number of locals that are parameters; they come first.</summary>
    public int ParameterCount { get; }

    /// <summary>The types of all locals.</summary>
    public IReadOnlyList<MachineType> Types => _types;

    /// <summary>Whether a value has a local: it is read somewhere.</summary>
    public bool HasLocal(Value value) => Scheduling.UseCounts.IdOf(value) is var id and >= 0 && _locals[id] >= 0;

    /// <summary>The local of a value.</summary>
    public uint Local(Value value)
    {
        int id = Scheduling.UseCounts.IdOf(value);
        return id >= 0 && _locals[id] >= 0 ? (uint)_locals[id] : throw InternalError.Of("a value without a local is read");
    }

    /// <summary>Adds a local that no value has, for the emitter itself.</summary>
    public uint AddLocal(MachineType type)
    {
        _types.Add(type);
        _ranges.Add(null);
        return (uint)_types.Count - 1;
    }

    /// <summary>Whether what is in a local at a time is read later.</summary>
    public bool IsLiveAcross(int local, int time) => _ranges[local] is { } range && range.IsLiveAcross(time);
}
