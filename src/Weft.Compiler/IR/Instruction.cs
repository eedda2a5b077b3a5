using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <summary>
/// An instruction, which is also its result. It is made free-standing and becomes part of the graph when it is put into a block:
/// only then do its operands count it as a user.
/// </summary>
internal sealed class Instruction : Value, IValueUser
{
    private readonly Value[] _operands;
    private readonly int[] _uses;

    /// <summary>Makes an instruction; <see cref="IRBuilder"/> has a method for each kind.</summary>
    /// <param name="opcode">What it does.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="operands">What it takes.</param>
    public Instruction(Opcode opcode, IRType type, params ReadOnlySpan<Value> operands)
        : base(type)
    {
        Opcode = opcode;
        _operands = operands.ToArray();
        _uses = operands.IsEmpty ? [] : new int[operands.Length];
    }

    /// <summary>What it does.</summary>
    public Opcode Opcode { get; }

    /// <summary>What it takes.</summary>
    public ReadOnlySpan<Value> Operands => _operands;

    /// <summary>How it touches memory, if it does.</summary>
    public MemoryAccess Access { get; init; }

    /// <summary>A number: the size of a block, the index of a result.</summary>
    public int Immediate { get; init; }

    /// <summary>The function called, the global, or what is initialised.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>The signature of a call.</summary>
    public FunctionSignature? Signature { get; init; }

    /// <summary>Where a terminator leads. A branch goes to the first where its operand is not zero; a switch has its default last.</summary>
    public IReadOnlyList<Edge> Edges { get; init; } = [];

    /// <summary>
    /// Whether a call is on a path that is seldom taken, so that no value may stay in a register across it: the emitter moves what is
    /// live to the frame around it.
    /// </summary>
    public bool IsCold { get; init; }

    /// <summary>Whether a call is on an object that was found not to be null, so that it needs one to be made somewhere.</summary>
    public bool IsOnObject { get; init; }

    /// <summary>Where in the source it comes from.</summary>
    public SourceLocation? Location { get; set; }

    /// <summary>The number of the result in text; made when it is put into a block.</summary>
    public int Id { get; internal set; } = -1;

    /// <summary>The block it stands in.</summary>
    public Block? Block { get; private set; }

    /// <summary>The instruction before it in the block.</summary>
    public Instruction? Previous { get; internal set; }

    /// <summary>The instruction after it in the block.</summary>
    public Instruction? Next { get; internal set; }

    /// <summary>The row of its opcode.</summary>
    public OpcodeInfo Info => Opcode.Info();

    /// <summary>Whether it ends a block.</summary>
    public bool IsTerminator => Info.IsTerminator;

    /// <summary>Whether it can be removed when nobody uses its result.</summary>
    public bool IsRemovable => Info.IsRemovable && !Access.IsVolatile;

    /// <summary>Whether it may leave its block by an exception. What ends the program or traps is none.</summary>
    public bool MayThrow =>
        (Info.Effects & OpcodeEffects.Throws) != 0 && Opcode is not (Opcode.AllocateStack or Opcode.Wait32 or Opcode.Wait64 or Opcode.Notify);

    /// <summary>Changes an operand.</summary>
    public void SetOperand(int index, Value value)
    {
        if (Block is not null)
        {
            _operands[index].RemoveUser(_uses[index]);
            _uses[index] = value.AddUser(this, index);
        }

        _operands[index] = value;
    }

    /// <inheritdoc/>
    public void ReplaceOperands(Value value, Value replacement)
    {
        for (int i = 0; i < _operands.Length; i++)
        {
            if (_operands[i] == value)
            {
                SetOperand(i, replacement);
            }
        }
    }

    /// <inheritdoc/>
    void IValueUser.ReplaceOperand(int index, Value replacement) => SetOperand(index, replacement);

    /// <inheritdoc/>
    void IValueUser.PlaceUse(int index, int place) => _uses[index] = place;

    /// <inheritdoc/>
    bool IValueUser.IsKnown(int index) => _operands[index].KnowsUse(_uses[index], this, index);

    /// <summary>Takes it out of its block. It must have no users left, except such as are removed too.</summary>
    public void Remove() => Block!.Remove(this);

    /// <summary>Puts another instruction in its place and gives it to all users.</summary>
    public void ReplaceWith(Instruction replacement)
    {
        Block!.InsertBefore(replacement, this);
        ReplaceUsesWith(replacement);
        Remove();
    }

    internal void Attach(Block block)
    {
        Block = block;
        for (int i = 0; i < _operands.Length; i++)
        {
            _uses[i] = _operands[i].AddUser(this, i);
        }

        foreach (Edge edge in Edges)
        {
            edge.Attach(this);
        }
    }

    internal void Detach()
    {
        for (int i = 0; i < _operands.Length; i++)
        {
            _operands[i].RemoveUser(_uses[i]);
        }

        foreach (Edge edge in Edges)
        {
            edge.Detach();
        }

        Block = null;
        Previous = null;
        Next = null;
    }
}
