namespace Weft.Gc;

/// <summary>What a handle is the address of. It is aligned to 8.</summary>
internal struct HandleSlot
{
    /// <summary>The target's word; 0 in a free slot.</summary>
    public uint Target;

    /// <summary>The second object of a dependent handle; in a free slot the next one, as a word.</summary>
    public uint Second;
}

/// <summary>
/// The head of a piece of memory that is cut into slots of one kind. It is aligned to its size, which is how a slot finds it.
/// </summary>
internal unsafe struct HandleBlock
{
    /// <summary>The size of a block.</summary>
    public const uint Size = 4096;

    /// <summary>How many slots a block has.</summary>
    public const int SlotCount = (int)(Size - HeadSize) / 8;

    private const uint HeadSize = 16;

    /// <summary>The block that was made before it.</summary>
    public HandleBlock* Next;

    /// <summary>What its handles are.</summary>
    public HandleKind Kind;

    /// <summary>The slots.</summary>
    public static HandleSlot* Slots(HandleBlock* block) => (HandleSlot*)((byte*)block + HeadSize);
}
