using Weft.Compiler.IR;

namespace Weft.Compiler.IL;

/// <summary>A piece of IL between two places that branches lead to, and the block made of it.</summary>
/// <param name="offset">Where it begins.</param>
/// <param name="block">The block.</param>
/// <param name="scope">The copy of a finally handler that it belongs to, or null for the method's own code.</param>
internal sealed class ILBlock(int offset, Block block, FinallyCopy? scope)
{
    /// <summary>Where it begins.</summary>
    public int Offset { get; } = offset;

    /// <summary>The block.</summary>
    public Block Block { get; } = block;

    /// <summary>The copy of a finally handler that it belongs to.</summary>
    public FinallyCopy? Scope { get; } = scope;

    /// <summary>
    /// What is on the evaluation stack at its start; set by the first way in that is found. Scalars are parameters of the block,
    /// structs lie in slots that each way in writes.
    /// </summary>
    public StackEntry[]? EntryStack { get; set; }
}

/// <summary>A copy of a finally handler, made for one way out of its try block: where it goes on afterwards is then known.</summary>
/// <param name="Start">Where the handler begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Continuation">Where it goes on.</param>
/// <param name="Outer">The copy in which the try block stands.</param>
internal sealed record FinallyCopy(int Start, int End, Block Continuation, FinallyCopy? Outer)
{
    /// <summary>Whether the way out is that of an exception.</summary>
    public bool IsCold { get; init; }
}
