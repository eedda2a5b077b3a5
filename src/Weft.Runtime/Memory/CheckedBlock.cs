using Weft.Intrinsics;

namespace Weft.Memory;

/// <summary>
/// What a <see cref="CheckingAllocator"/> puts around a block: this head, a red zone, the block, and another red zone. The zones have a
/// pattern that nobody writes by chance.
/// </summary>
internal unsafe struct CheckedBlock
{
    /// <summary>The longest name of a place in bytes.</summary>
    public const int MaximumPlaceLength = 48;

    /// <summary>The size of a red zone in bytes; the front one is larger where the alignment is.</summary>
    public const int ZoneSize = 16;

    /// <summary>What fills red zones.</summary>
    public const byte ZonePattern = 0xFD;

    /// <summary>What fills a block that nobody has written to.</summary>
    public const byte FreshPattern = 0xCD;

    /// <summary>What fills a block that was freed.</summary>
    public const byte FreedPattern = 0xDD;

    /// <summary>The value of <see cref="State"/> of a block in use.</summary>
    public const uint InUse = 0xB10C_11FE;

    /// <summary>The value of <see cref="State"/> of a block that was freed.</summary>
    public const uint Freed = 0xB10C_DEAD;

    /// <summary>Whether the block is in use; anything but the two values was written by somebody else.</summary>
    public uint State;

    /// <summary>The line that allocated it, or 0.</summary>
    public int Line;

    /// <summary>The size that was asked for.</summary>
    public nuint Size;

    /// <summary>The alignment that was asked for.</summary>
    public nuint Alignment;

    /// <summary>The next one of the list.</summary>
    public CheckedBlock* Next;

    /// <summary>The one before it.</summary>
    public CheckedBlock* Previous;

    /// <summary>The thread that allocated it.</summary>
    public int ThreadId;

    /// <summary>How many bytes the place has.</summary>
    public int PlaceLength;

    /// <summary>The file or the tag that allocated it.</summary>
    public fixed byte Place[MaximumPlaceLength];

    /// <summary>How far the block's bytes are from the start of what the backing allocator gave.</summary>
    public static nuint Offset(nuint alignment) => Memory.Alignment.Up((nuint)sizeof(CheckedBlock) + ZoneSize, AtLeast16(alignment));

    /// <summary>How much the backing allocator gives for a block.</summary>
    public static nuint TotalSize(nuint size, nuint alignment) => Offset(alignment) + size + ZoneSize;

    /// <summary>The alignment that the backing allocator gives.</summary>
    public static nuint AtLeast16(nuint alignment) => alignment < 16 ? 16 : alignment;

    /// <summary>The block's bytes.</summary>
    public static byte* BytesOf(CheckedBlock* block) => (byte*)block + Offset(block->Alignment);

    /// <summary>The block of its bytes.</summary>
    public static CheckedBlock* Of(void* bytes, nuint alignment) => (CheckedBlock*)((byte*)bytes - Offset(alignment));

    /// <summary>Draws the red zones and fills the block.</summary>
    public static void Mark(CheckedBlock* block)
    {
        byte* zone = (byte*)(block + 1);
        byte* bytes = BytesOf(block);
        WasmInstruction.MemoryFill(zone, ZonePattern, (nuint)(bytes - zone));
        WasmInstruction.MemoryFill(bytes, FreshPattern, block->Size);
        WasmInstruction.MemoryFill(bytes + block->Size, ZonePattern, ZoneSize);
    }

    /// <summary>Whether the zone before the block is as it was.</summary>
    public static bool IsFrontIntact(CheckedBlock* block)
    {
        byte* zone = (byte*)(block + 1);
        return IsFilled(zone, (nuint)(BytesOf(block) - zone), ZonePattern);
    }

    /// <summary>Whether the zone behind the block is as it was.</summary>
    public static bool IsBackIntact(CheckedBlock* block) => IsFilled(BytesOf(block) + block->Size, ZoneSize, ZonePattern);

    /// <summary>Whether nobody wrote to a block after it was freed.</summary>
    public static bool IsUntouched(CheckedBlock* block) => IsFilled(BytesOf(block), block->Size, FreedPattern);

    private static bool IsFilled(byte* bytes, nuint length, byte pattern)
    {
        for (nuint index = 0; index < length; index++)
        {
            if (bytes[index] != pattern)
            {
                return false;
            }
        }

        return true;
    }
}
