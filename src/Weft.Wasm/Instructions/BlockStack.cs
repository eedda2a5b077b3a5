namespace Weft.Wasm.Instructions;

/// <summary>The blocks that are open at a place in a body, innermost last. The body itself is the first.</summary>
internal sealed class BlockStack
{
    private readonly List<Opcode> _open = [];

    /// <summary>Whether the body itself has ended.</summary>
    public bool IsClosed => _open.Count == 0;

    /// <summary>The number of open blocks, the body itself not counted.</summary>
    public int Depth => _open.Count - 1;

    /// <summary>Returns to the beginning of a body.</summary>
    public void Clear()
    {
        _open.Clear();
        _open.Add(Opcode.Block);
    }

    /// <summary>Takes note of an instruction.</summary>
    /// <returns>What is wrong with it here, or <see langword="null"/>.</returns>
    public string? Follow(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Block or Opcode.Loop or Opcode.If or Opcode.Try or Opcode.TryTable:
                _open.Add(opcode);
                return null;
            case Opcode.Else:
                return Continue(opcode, _open[^1] == Opcode.If, "else outside of an if");
            case Opcode.Catch or Opcode.CatchAll:
                return Continue(opcode, _open[^1] is Opcode.Try or Opcode.Catch, "a catch clause outside of a try");
            case Opcode.Delegate:
                bool closesTry = _open[^1] == Opcode.Try;
                _open.RemoveAt(_open.Count - 1);
                return closesTry ? null : "delegate outside of a try";
            case Opcode.End:
                _open.RemoveAt(_open.Count - 1);
                return null;
            default:
                return null;
        }
    }

    private string? Continue(Opcode opcode, bool isAllowed, string mistake)
    {
        _open[^1] = opcode;
        return isAllowed ? null : mistake;
    }
}
