using Weft.Wasm.Instructions;

namespace Weft.Wasm.Rewriting;

/// <summary>A rewritten module and what was done to it.</summary>
public sealed class RewriteResult
{
    private readonly int[] _countByOpcode;

    internal RewriteResult(
        ReadOnlyMemory<byte> bytes, FunctionShift shift, IReadOnlyList<HostImport> insertedImports, ReadOnlySpan<int> countByOpcode)
    {
        Bytes = bytes;
        FirstInserted = new FunctionIndex(shift.First);
        InsertedImports = insertedImports;
        _countByOpcode = countByOpcode.ToArray();
    }

    /// <summary>The file. Where nothing was replaced, these are the bytes that were given.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The index of the first inserted import, which was that of the first defined function.</summary>
    public FunctionIndex FirstInserted { get; }

    /// <summary>The inserted imports in the order of their indices, from <see cref="FirstInserted"/> on.</summary>
    public IReadOnlyList<HostImport> InsertedImports { get; }

    /// <summary>Counts the replacements of some instructions.</summary>
    /// <param name="opcodes">The instructions.</param>
    /// <returns>How many of them were replaced.</returns>
    public int CountReplaced(params ReadOnlySpan<Opcode> opcodes)
    {
        int count = 0;
        foreach (Opcode opcode in opcodes)
        {
            count += (int)opcode < _countByOpcode.Length ? _countByOpcode[(int)opcode] : 0;
        }

        return count;
    }

    /// <summary>Finds a function of the rewritten module in the original one.</summary>
    /// <param name="index">The function in the rewritten module.</param>
    /// <returns>The function in the original module, or <see langword="null"/> for an inserted import.</returns>
    public FunctionIndex? GetOriginal(FunctionIndex index)
    {
        uint inserted = (uint)InsertedImports.Count;
        if (index.Value < FirstInserted.Value)
        {
            return index;
        }

        return index.Value - FirstInserted.Value < inserted ? null : new FunctionIndex(index.Value - inserted);
    }
}
