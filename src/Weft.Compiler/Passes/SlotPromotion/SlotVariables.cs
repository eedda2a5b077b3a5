using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>
/// The values of variables at the places where blocks end, made while the blocks are gone through in reverse postorder (Braun et al.,
/// "Simple and Efficient Construction of Static Single Assignment Form"). A block where values meet gets a parameter when a value is
/// asked for there; the arguments follow when all blocks have been seen.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="types">The types of the variables.</param>
/// <param name="joins">
/// Where values meet, if all writes are known beforehand; else they may meet in each block with several ways in, which costs a parameter
/// there that turns out redundant.
/// </param>
/// <param name="names">The names that values get which have none.</param>
internal sealed class SlotVariables(Function function, List<IRType> types, SlotJoins? joins = null, List<string?>? names = null)
{
    // By block and variable. Most variables of a large function are used in few of its blocks.
    private readonly Dictionary<(int Block, int Variable), Value> _values = [];
    private readonly List<(BlockParameter Parameter, int Variable)> _parameters = [];
    private readonly List<Block> _path = [];
    private DominatorTree? _dominators;

    /// <summary>The type of a variable.</summary>
    public IRType TypeOf(int variable) => types[variable];

    /// <summary>Sets a variable in a block.</summary>
    public void Write(Block block, int variable, Value value)
    {
        _values[(block.Id, variable)] = value;
        if (names is not null)
        {
            value.Variable ??= names[variable];
        }
    }

    /// <summary>The value that a variable has in a block now.</summary>
    public Value Read(Block block, int variable)
    {
        _path.Clear();
        Value? value;
        while (!_values.TryGetValue((block.Id, variable), out value))
        {
            // With the joins known, the way up is that of the dominators, and it is short enough to be gone again.
            if (_path.Count == 0 || joins is null)
            {
                _path.Add(block);
            }

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

            if (joins is null ? block.Predecessors.Count > 1 : joins.Meet(block, variable))
            {
                BlockParameter parameter = block.AddParameter(types[variable]);
                _parameters.Add((parameter, variable));
                Write(block, variable, parameter);
                value = parameter;
                break;
            }

            block = joins is null ? block.Predecessors[0].Source : joins.Above(block);
        }

        foreach (Block passed in _path)
        {
            Write(passed, variable, value);
        }

        return value;
    }

    /// <summary>Gives the parameters their arguments, which may need more parameters.</summary>
    /// <param name="blocks">Gets the blocks that have parameters now.</param>
    public void Complete(Stack<Block>? blocks = null)
    {
        for (int i = 0; i < _parameters.Count; i++)
        {
            (BlockParameter parameter, int variable) = _parameters[i];
            foreach (Edge edge in parameter.Block.Predecessors)
            {
                edge.AddArgument(Read(edge.Source, variable));
            }

            blocks?.Push(parameter.Block);
        }
    }
}
