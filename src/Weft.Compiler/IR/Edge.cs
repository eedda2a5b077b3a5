namespace Weft.Compiler.IR;

/// <summary>A way from a terminator to a block, with an argument for each of the block's parameters.</summary>
internal sealed class Edge : IValueUser
{
    private readonly List<Value> _arguments;
    private readonly List<int> _uses = [];

    /// <summary>Makes an edge; it is part of the graph once a terminator that has it stands in a block.</summary>
    public Edge(Block target, params ReadOnlySpan<Value> arguments)
    {
        Target = target;
        _arguments = [.. arguments];
    }

    /// <summary>Where it leads.</summary>
    public Block Target { get; private set; }

    /// <summary>The terminator, while it stands in a block.</summary>
    public Instruction? Terminator { get; private set; }

    /// <summary>Its place among the predecessors of the target, while the terminator stands in a block.</summary>
    public int Place { get; internal set; }

    /// <summary>The block it comes from.</summary>
    public Block Source => Terminator!.Block!;

    /// <summary>An argument for each parameter of the target.</summary>
    public IReadOnlyList<Value> Arguments => _arguments;

    /// <summary>Adds an argument at the end.</summary>
    public void AddArgument(Value value)
    {
        _arguments.Add(value);
        if (Terminator is not null)
        {
            _uses.Add(value.AddUser(this, _arguments.Count - 1));
        }
    }

    /// <summary>Changes an argument.</summary>
    public void SetArgument(int index, Value value)
    {
        if (Terminator is not null)
        {
            _arguments[index].RemoveUser(_uses[index]);
            _uses[index] = value.AddUser(this, index);
        }

        _arguments[index] = value;
    }

    /// <summary>Removes an argument.</summary>
    public void RemoveArgument(int index)
    {
        Value removed = _arguments[index];
        _arguments.RemoveAt(index);
        if (Terminator is null)
        {
            return;
        }

        // Renumbered first: what takes the removed one's place may be a later argument of this same edge.
        int place = _uses[index];
        _uses.RemoveAt(index);
        for (int i = index; i < _arguments.Count; i++)
        {
            _arguments[i].RenumberUse(_uses[i], i);
        }

        removed.RemoveUser(place);
    }

    /// <summary>Leads the edge to another block, with other arguments.</summary>
    public void Redirect(Block target, params ReadOnlySpan<Value> arguments)
    {
        Instruction? terminator = Terminator;
        if (terminator is not null)
        {
            Detach();
        }

        Target = target;
        _arguments.Clear();
        _arguments.AddRange(arguments);
        if (terminator is not null)
        {
            Attach(terminator);
        }
    }

    /// <inheritdoc/>
    public void ReplaceOperands(Value value, Value replacement)
    {
        for (int i = 0; i < _arguments.Count; i++)
        {
            if (_arguments[i] == value)
            {
                SetArgument(i, replacement);
            }
        }
    }

    /// <inheritdoc/>
    void IValueUser.ReplaceOperand(int index, Value replacement) => SetArgument(index, replacement);

    /// <inheritdoc/>
    void IValueUser.PlaceUse(int index, int place) => _uses[index] = place;

    /// <inheritdoc/>
    bool IValueUser.IsKnown(int index) => _arguments[index].KnowsUse(_uses[index], this, index);

    internal void Attach(Instruction terminator)
    {
        Terminator = terminator;
        Target.AddPredecessor(this);
        for (int i = 0; i < _arguments.Count; i++)
        {
            _uses.Add(_arguments[i].AddUser(this, i));
        }
    }

    internal void Detach()
    {
        Target.RemovePredecessor(this);
        for (int i = 0; i < _arguments.Count; i++)
        {
            _arguments[i].RemoveUser(_uses[i]);
        }

        _uses.Clear();

        Terminator = null;
    }
}
