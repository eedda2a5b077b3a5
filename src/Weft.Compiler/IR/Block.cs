namespace Weft.Compiler.IR;

/// <summary>A basic block: parameters, instructions, and one terminator at the end.</summary>
internal sealed class Block(Function function, int id)
{
    private readonly List<BlockParameter> _parameters = [];
    private readonly List<Edge> _predecessors = [];
    private readonly List<Block> _covered = [];
    private Block? _handler;

    /// <summary>The function.</summary>
    public Function Function { get; } = function;

    /// <summary>The number in text.</summary>
    public int Id { get; } = id;

    /// <summary>Whether it is seldom run: it ends in a throw or holds a slow path.</summary>
    public bool IsCold { get; set; }

    /// <summary>
    /// Where it goes on when something in this block throws, or null. What the block itself defines is not known there: a throw leaves it
    /// as if it had not been entered.
    /// </summary>
    public Block? Handler
    {
        get => _handler;
        set
        {
            _handler?._covered.Remove(this);
            _handler = value;
            value?._covered.Add(this);
        }
    }

    /// <summary>The blocks whose handler this is. A handler has one parameter, the exception, and no other way in.</summary>
    public IReadOnlyList<Block> Covered => _covered;

    /// <summary>Whether it is the handler of a block.</summary>
    public bool IsHandler => _covered.Count > 0;

    /// <summary>Whether it ends the call of the function without a look at its frame: a handler that hands the exception on does.</summary>
    public bool LeavesFunction
    {
        get
        {
            if (Terminator.Opcode != Opcode.Unreachable)
            {
                return false;
            }

            foreach (Instruction instruction in this)
            {
                if (instruction.UsesFrame)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>What each way in has to bring.</summary>
    public IReadOnlyList<BlockParameter> Parameters => _parameters;

    /// <summary>The ways in, in no particular order. Two edges of one terminator may lead here.</summary>
    public IReadOnlyList<Edge> Predecessors => _predecessors;

    /// <summary>The first instruction.</summary>
    public Instruction? First { get; private set; }

    /// <summary>The last instruction: the terminator, once the block is complete.</summary>
    public Instruction? Last { get; private set; }

    /// <summary>The terminator.</summary>
    public Instruction Terminator =>
        Last is { IsTerminator: true } terminator ? terminator : throw InternalError.Of($"block b{Id} of {Function.Symbol.Name} has no terminator");

    /// <summary>Whether the block has its terminator.</summary>
    public bool IsComplete => Last is { IsTerminator: true };

    /// <summary>The ways out.</summary>
    public IReadOnlyList<Edge> Successors => Terminator.Edges;

    /// <summary>Whether something in it may throw.</summary>
    public bool MayThrow
    {
        get
        {
            Instruction? instruction = First;
            while (instruction is { MayThrow: false })
            {
                instruction = instruction.Next;
            }

            return instruction is not null;
        }
    }

    /// <summary>The instructions from the first to the last. The one at hand may be removed, and others put before it.</summary>
    public InstructionEnumerator GetEnumerator() => new(First);

    /// <summary>Adds a parameter; the edges that lead here have to bring an argument for it.</summary>
    public BlockParameter AddParameter(IRType type)
    {
        BlockParameter parameter = new(this, Function.NextValueId(), type);
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Removes a parameter, which has no users, and its argument from each edge that leads here.</summary>
    public void RemoveParameter(int index)
    {
        _parameters.RemoveAt(index);
        foreach (Edge edge in _predecessors)
        {
            edge.RemoveArgument(index);
        }
    }

    /// <summary>Adds an instruction at the end.</summary>
    public Instruction Append(Instruction instruction)
    {
        Link(instruction, Last, null);
        return instruction;
    }

    /// <summary>Adds an instruction before another one of the block.</summary>
    public Instruction InsertBefore(Instruction instruction, Instruction position)
    {
        Link(instruction, position.Previous, position);
        return instruction;
    }

    /// <summary>Adds an instruction before all others.</summary>
    public Instruction InsertFirst(Instruction instruction)
    {
        Link(instruction, null, First);
        return instruction;
    }

    /// <summary>Takes an instruction out.</summary>
    public void Remove(Instruction instruction)
    {
        if (instruction.Previous is { } previous)
        {
            previous.Next = instruction.Next;
        }
        else
        {
            First = instruction.Next;
        }

        if (instruction.Next is { } next)
        {
            next.Previous = instruction.Previous;
        }
        else
        {
            Last = instruction.Previous;
        }

        instruction.Detach();
    }

    /// <summary>Takes the terminator out and puts another one in.</summary>
    public Instruction ReplaceTerminator(Instruction terminator)
    {
        Remove(Terminator);
        return Append(terminator);
    }

    internal void AddPredecessor(Edge edge)
    {
        edge.Place = _predecessors.Count;
        _predecessors.Add(edge);
    }

    // The last one takes the place: what a switch or a thousand ifs lead to has too many for searching.
    internal void RemovePredecessor(Edge edge)
    {
        Edge last = _predecessors[^1];
        _predecessors[edge.Place] = last;
        last.Place = edge.Place;
        _predecessors.RemoveAt(_predecessors.Count - 1);
    }

    private void Link(Instruction instruction, Instruction? previous, Instruction? next)
    {
        if (instruction.Type != IRType.None && instruction.Id < 0)
        {
            instruction.Id = Function.NextValueId();
        }

        instruction.Previous = previous;
        instruction.Next = next;
        if (previous is null)
        {
            First = instruction;
        }
        else
        {
            previous.Next = instruction;
        }

        if (next is null)
        {
            Last = instruction;
        }
        else
        {
            next.Previous = instruction;
        }

        instruction.Attach(this);
    }
}

/// <summary>Goes through the instructions of a block.</summary>
internal struct InstructionEnumerator(Instruction? first)
{
    private Instruction? _next = first;

    /// <summary>The instruction at hand.</summary>
    public Instruction Current { get; private set; } = null!;

    /// <summary>Goes on to the next one.</summary>
    public bool MoveNext()
    {
        if (_next is null)
        {
            return false;
        }

        Current = _next;
        _next = _next.Next;
        return true;
    }
}
