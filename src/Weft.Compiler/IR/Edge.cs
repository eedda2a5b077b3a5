namespace Weft.Compiler.IR;

/// <summary>A way from a terminator to a block, with an argument for each of the block's parameters.</summary>
internal sealed class Edge : IValueUser
{
    private readonly List<Value> _arguments;

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
            value.AddUser(this);
        }
    }

    /// <summary>Changes an argument.</summary>
    public void SetArgument(int index, Value value)
    {
        if (Terminator is not null)
        {
            _arguments[index].RemoveUser(this);
            value.AddUser(this);
        }

        _arguments[index] = value;
    }

    /// <summary>Removes an argument.</summary>
    public void RemoveArgument(int index)
    {
        if (Terminator is not null)
        {
            _arguments[index].RemoveUser(this);
        }

        _arguments.RemoveAt(index);
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

    internal void Attach(Instruction terminator)
    {
        Terminator = terminator;
        Target.AddPredecessor(this);
        foreach (Value argument in _arguments)
        {
            argument.AddUser(this);
        }
    }

    internal void Detach()
    {
        Target.RemovePredecessor(this);
        foreach (Value argument in _arguments)
        {
            argument.RemoveUser(this);
        }

        Terminator = null;
    }
}
