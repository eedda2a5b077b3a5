using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <summary>The body of a function: blocks of instructions in static single assignment form, and the slots of its frame. Used by one thread at a time.</summary>
internal sealed class Function
{
    private int _nextValueId;
    private int _nextBlockId;
    private int _nextSlotId;

    /// <summary>Makes a function with an entry block whose parameters are those of the signature.</summary>
    public Function(FunctionSymbol symbol)
    {
        Symbol = symbol;
        Block entry = AddBlock();
        foreach (IRType parameter in symbol.Signature.Parameters)
        {
            entry.AddParameter(parameter);
        }
    }

    /// <summary>The name and the signature.</summary>
    public FunctionSymbol Symbol { get; }

    /// <summary>The blocks, the entry first. Passes keep the order sensible; only the entry's place has a meaning.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Where execution begins. No edge leads to it.</summary>
    public Block Entry => Blocks[0];

    /// <summary>The pieces of the frame.</summary>
    public List<Slot> Slots { get; } = [];

    /// <summary>An upper bound of the numbers of values, for tables that are indexed by them.</summary>
    public int ValueIdBound => _nextValueId;

    /// <summary>An upper bound of the numbers of blocks, for tables that are indexed by them.</summary>
    public int BlockIdBound => _nextBlockId;

    /// <summary>Adds a block at the end.</summary>
    public Block AddBlock()
    {
        Block block = new(this, _nextBlockId++);
        Blocks.Add(block);
        return block;
    }

    /// <summary>Adds a slot.</summary>
    public Slot AddSlot(int size, int alignment, string? name = null)
    {
        Slot slot = new(_nextSlotId++, name, size, alignment);
        Slots.Add(slot);
        return slot;
    }

    internal int NextValueId() => _nextValueId++;
}
