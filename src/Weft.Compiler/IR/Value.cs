namespace Weft.Compiler.IR;

/// <summary>Something an instruction can take as an operand. Values belong to one function, which one thread at a time works on.</summary>
internal abstract class Value(IRType type)
{
    // Beside each user the operand that it has the value as. The user in turn keeps the place in here, so that neither ever searches:
    // a slot or a helper's result in a large function has tens of thousands of users.
    private IValueUser[] _users = [];
    private int[] _operands = [];
    private int _count;

    /// <summary>The type.</summary>
    public IRType Type { get; } = type;

    /// <summary>The variable of the program that the value is one of, if it was ever in one: for people, and for nothing else.</summary>
    public string? Variable { get; set; }

    /// <summary>
    /// Who has the value as an operand, once per operand, in no particular order. Constants and addresses of symbols do not know.
    /// </summary>
    public ReadOnlySpan<IValueUser> Users => _users.AsSpan(0, _count);

    /// <summary>Whether nobody uses the value.</summary>
    public bool IsUnused => _count == 0;

    /// <summary>Whether the value knows its users.</summary>
    protected virtual bool TracksUsers => true;

    /// <summary>Gives another value to all users.</summary>
    public void ReplaceUsesWith(Value replacement)
    {
        while (_count > 0)
        {
            _users[_count - 1].ReplaceOperand(_operands[_count - 1], replacement);
        }
    }

    /// <summary>Counts an operand of a user.</summary>
    /// <returns>The place of the use, which the user keeps.</returns>
    internal int AddUser(IValueUser user, int operand)
    {
        if (!TracksUsers)
        {
            return -1;
        }

        if (_count == _users.Length)
        {
            int capacity = Math.Max(2, 2 * _count);
            Array.Resize(ref _users, capacity);
            Array.Resize(ref _operands, capacity);
        }

        _users[_count] = user;
        _operands[_count] = operand;
        return _count++;
    }

    /// <summary>Forgets the use at a place. The last one takes the place.</summary>
    internal void RemoveUser(int place)
    {
        if (!TracksUsers)
        {
            return;
        }

        _count--;
        if (place != _count)
        {
            (_users[place], _operands[place]) = (_users[_count], _operands[_count]);
            _users[place].PlaceUse(_operands[place], place);
        }

        _users[_count] = null!;
    }

    /// <summary>Notes that the user at a place counts its operands anew.</summary>
    internal void RenumberUse(int place, int operand)
    {
        if (TracksUsers)
        {
            _operands[place] = operand;
        }
    }

    /// <summary>Whether a place is that of a user's operand, or the value does not know its users.</summary>
    internal bool KnowsUse(int place, IValueUser user, int operand) =>
        !TracksUsers || (place >= 0 && place < _count && _users[place] == user && _operands[place] == operand);
}

/// <summary>Something that has values as operands: an instruction or an edge.</summary>
internal interface IValueUser
{
    /// <summary>Exchanges each operand that is one value for another.</summary>
    void ReplaceOperands(Value value, Value replacement);

    /// <summary>Exchanges an operand.</summary>
    void ReplaceOperand(int index, Value replacement);

    /// <summary>Notes where an operand has its use on record now.</summary>
    void PlaceUse(int index, int place);

    /// <summary>Whether an operand's value has the use on record where this user thinks it has.</summary>
    bool IsKnown(int index);
}
