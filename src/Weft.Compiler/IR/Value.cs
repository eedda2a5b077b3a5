namespace Weft.Compiler.IR;

/// <summary>Something an instruction can take as an operand. Values belong to one function, which one thread at a time works on.</summary>
internal abstract class Value(IRType type)
{
    private List<IValueUser>? _users;

    /// <summary>The type.</summary>
    public IRType Type { get; } = type;

    /// <summary>
    /// Who has the value as an operand, once per operand, in no particular order. Constants and addresses of symbols do not know.
    /// </summary>
    public ReadOnlySpan<IValueUser> Users => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_users);

    /// <summary>Whether nobody uses the value.</summary>
    public bool IsUnused => _users is null or { Count: 0 };

    /// <summary>Whether the value knows its users.</summary>
    protected virtual bool TracksUsers => true;

    /// <summary>Gives another value to all users.</summary>
    public void ReplaceUsesWith(Value replacement)
    {
        while (_users is { Count: > 0 } users)
        {
            users[^1].ReplaceOperands(this, replacement);
        }
    }

    internal void AddUser(IValueUser user)
    {
        if (TracksUsers)
        {
            (_users ??= new(2)).Add(user);
        }
    }

    internal void RemoveUser(IValueUser user)
    {
        if (!TracksUsers || _users is null)
        {
            return;
        }

        // From the end, where the newest users are: most are removed soon.
        int index = _users.LastIndexOf(user);
        _users[index] = _users[^1];
        _users.RemoveAt(_users.Count - 1);
    }
}

/// <summary>Something that has values as operands: an instruction or an edge.</summary>
internal interface IValueUser
{
    /// <summary>Exchanges each operand that is one value for another.</summary>
    void ReplaceOperands(Value value, Value replacement);
}
