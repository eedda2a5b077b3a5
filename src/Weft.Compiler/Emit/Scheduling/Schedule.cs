using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>A stretch of operations.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct OperationRange(int Start, int End);

/// <summary>An argument on its way to a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Argument">What pushes the argument.</param>
/// <param name="SetTime">When the parameter is written.</param>
/// <param name="IsMovable">Whether the argument can be worked out before or after the others.</param>
internal readonly record struct ParameterMove(BlockParameter Parameter, OperationRange Argument, int SetTime, bool IsMovable);

/// <summary>What happens on an edge: all arguments are pushed, then popped into the parameters in reverse.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Source">The number of the block it leaves.</param>
/// <param name="Range">The operations, a mark at the end.</param>
/// <param name="Moves">The arguments that are wanted, in the order of the parameters.</param>
internal sealed record EdgeSchedule(Edge Edge, int Source, OperationRange Range, IReadOnlyList<ParameterMove> Moves);

/// <summary>The steps of a function: those of each block, the operands of its terminator last, then those of its edges.</summary>
internal sealed class Schedule(ControlFlow flow, UseCounts uses)
{
    private readonly OperationRange[] _blocks = new OperationRange[flow.Order.Length];
    private readonly EdgeSchedule[][] _edges = new EdgeSchedule[flow.Order.Length][];
    private readonly int[] _covered = new int[flow.Order.Length];

    /// <summary>The blocks.</summary>
    public ControlFlow Flow { get; } = flow;

    /// <summary>Which values are wanted, and how often.</summary>
    public UseCounts Uses { get; } = uses;

    /// <summary>All operations.</summary>
    public List<StackOperation> Operations { get; } = [];

    /// <summary>The operations of a block, a mark first.</summary>
    public OperationRange Block(int block) => _blocks[block];

    /// <summary>The edges that leave a block, in the terminator's order.</summary>
    public IReadOnlyList<EdgeSchedule> Edges(int block) => _edges[block];

    /// <summary>The operations at the beginning of a block among which are all that may throw. Nothing is on the stack behind them.</summary>
    public OperationRange Covered(int block) => new(_blocks[block].Start, _covered[block]);

    internal void SetBlock(int block, OperationRange range, int covered, EdgeSchedule[] edges)
    {
        _blocks[block] = range;
        _covered[block] = covered;
        _edges[block] = edges;
    }
}
