using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>
/// The values of variables at the places where blocks end, made while the blocks are gone through in reverse postorder (Braun et al.,
/// "Simple and Efficient Construction of Static Single Assignment Form"). A block with several ways in gets a parameter when a value is
/// asked for there; the arguments follow when all blocks have been seen.
/// </summary>
internal sealed class SlotVariables(Function function, List<IRType> types)
{
    private readonly Value?[]?[] _values = new Value?[]?[function.BlockIdBound];
    private readonly List<(BlockParameter Parameter, int Variable)> _parameters = [];
    private readonly List<Block> _path = [];
    private DominatorTree? _dominators;

    /// <summary>The type of a variable.</summary>
    public IRType TypeOf(int variable) => types[variable];

    /// <summary>Sets a variable in a block.</summary>
    public void Write(Block block, int variable, Value value) => (_values[block.Id] ??= new Value?[types.Count])[variable] = value;

    /// <summary>The value that a variable has in a block now.</summary>
    public Value Read(Block block, int variable)
    {
        _path.Clear();
        Value? value;
        while ((value = _values[block.Id]?[variable]) is null)
        {
            _path.Add(block);
            if (block == function.Entry)
            {
                value = Constant.Zero(types[variable]);
                break;
            }

            if (block.IsHandler)
            {
                // Who asks sees to it that the variable is not written on the way from there.
                block = (_dominators ??= new DominatorTree(function)).Parent(block)!;
                continue;
            }

            if (block.Predecessors.Count > 1)
            {
                BlockParameter parameter = block.AddParameter(types[variable]);
                _parameters.Add((parameter, variable));
                value = parameter;
                break;
            }

            block = block.Predecessors[0].Source;
        }

        foreach (Block passed in _path)
        {
            Write(passed, variable, value);
        }

        return value;
    }

    /// <summary>Gives the parameters their arguments, which may need more parameters.</summary>
    public void Complete()
    {
        for (int i = 0; i < _parameters.Count; i++)
        {
            (BlockParameter parameter, int variable) = _parameters[i];
            foreach (Edge edge in parameter.Block.Predecessors)
            {
                edge.AddArgument(Read(edge.Source, variable));
            }
        }
    }
}
