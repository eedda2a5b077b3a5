namespace Weft.Compiler.IR;

/// <summary>A value that a block gets from whoever jumps to it: the block-parameter form of a phi. Those of the entry block are the function's parameters.</summary>
internal sealed class BlockParameter(Block block, int id, IRType type) : Value(type)
{
    /// <summary>The block.</summary>
    public Block Block { get; } = block;

    /// <summary>The number in text.</summary>
    public int Id { get; } = id;
}
