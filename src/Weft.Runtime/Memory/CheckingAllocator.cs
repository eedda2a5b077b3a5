using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Memory;

/// <summary>
/// Finds what is wrong with the use of memory, at some cost: blocks that are never freed, freed twice or with another size, written
/// beyond, or written after they were freed. What is found says where the block was allocated: the file and line in a checked build,
/// else the tag. The caller owns the struct, which must not move while its <see cref="Allocator"/> is used; that may be used from
/// several threads if the backing allocator may.
/// </summary>
/// <remarks>
/// Leaks are told by <see cref="ReportLeaks"/>, and everything else ends the program with a panic. Freed blocks stay untouched in a
/// queue for a while, since otherwise the memory would soon be another's.
/// </remarks>
/// <param name="backing">Where memory comes from.</param>
public unsafe partial struct CheckingAllocator(Allocator backing)
{
    private const int QuarantineLength = 64;

    private readonly Allocator _backing = backing;
    private FutexLock _lock;
    private CheckedBlock* _blocks;
    private int _blockCount;
    private nuint _blockBytes;
    private CheckedBlock* _newestFreed;
    private CheckedBlock* _oldestFreed;
    private int _freedCount;
    private byte* _tag;
    private int _tagLength;

    /// <summary>This as an allocator.</summary>
    public Allocator Allocator => new(Unsafe.AsPointer(ref this), &Allocate, &Free, &Resize);

    /// <summary>How many blocks are in use.</summary>
    public readonly int BlockCount => _blockCount;

    /// <summary>How many bytes were asked for and are in use.</summary>
    public readonly nuint BlockBytes => _blockBytes;

    /// <summary>Sets the place that allocations get from now on which come without one.</summary>
    /// <param name="tag">A literal, UTF-8; it is not copied.</param>
    public void SetTag(ReadOnlySpan<byte> tag)
    {
        fixed (byte* bytes = tag)
        {
            _tag = bytes;
            _tagLength = tag.Length;
        }
    }

    /// <summary>Writes every block that is in use to the standard error, and looks at its surroundings.</summary>
    /// <returns>How many blocks are in use.</returns>
    public int ReportLeaks()
    {
        _lock.Enter();
        CheckedBlock* damaged = null;
        int count = 0;
        for (CheckedBlock* block = _blocks; block != null; block = block->Next)
        {
            WriteLeak(block);
            count++;
            damaged = damaged == null && !IsIntact(block) ? block : damaged;
        }

        _lock.Exit();
        if (damaged != null)
        {
            FailOverrun(damaged);
        }

        return count;
    }

    /// <summary>Gives back the freed blocks that are kept, looking at each. Call it when the allocator is not needed any more.</summary>
    public void Dispose()
    {
        _lock.Enter();
        while (_oldestFreed != null)
        {
            ReleaseOldest();
        }

        _lock.Exit();
    }

    private static void* Allocate(void* context, nuint size, nuint alignment) =>
        ((CheckingAllocator*)context)->Allocate(size, alignment);

    private static void Free(void* context, void* address, nuint size, nuint alignment) =>
        ((CheckingAllocator*)context)->Free(address, size, alignment);

    // Moving whenever the size changes finds those who keep the old address.
    private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment) => false;

    private void* Allocate(nuint size, nuint alignment)
    {
        if (size > nuint.MaxValue / 2)
        {
            return null;
        }

        CheckedBlock* block = (CheckedBlock*)_backing.Allocate(
            CheckedBlock.TotalSize(size, alignment), CheckedBlock.AtLeast16(alignment));
        if (block == null)
        {
            return null;
        }

        *block = default;
        block->PlaceLength = AllocationPlace.Capture(block->Place, CheckedBlock.MaximumPlaceLength, out block->Line);
        block->State = CheckedBlock.InUse;
        block->Size = size;
        block->Alignment = alignment;
        block->ThreadId = WasiThread.CurrentId;
        if (block->PlaceLength == 0 && _tagLength > 0)
        {
            block->PlaceLength = Math.Min(_tagLength, CheckedBlock.MaximumPlaceLength);
            WasmInstruction.MemoryCopy(block->Place, _tag, (nuint)block->PlaceLength);
        }

        CheckedBlock.Mark(block);
        _lock.Enter();
        block->Next = _blocks;
        if (_blocks != null)
        {
            _blocks->Previous = block;
        }

        _blocks = block;
        _blockCount++;
        _blockBytes += size;
        _lock.Exit();
        return CheckedBlock.BytesOf(block);
    }

    private void Free(void* address, nuint size, nuint alignment)
    {
        CheckedBlock* block = CheckedBlock.Of(address, alignment);
        _lock.Enter();
        uint state = block->State;
        if (state != CheckedBlock.InUse || block->Size != size || block->Alignment != alignment || !IsIntact(block))
        {
            _lock.Exit();
            FailFree(block, size, alignment);
        }

        block->State = CheckedBlock.Freed;
        Unlink(block);
        WasmInstruction.MemoryFill(address, CheckedBlock.FreedPattern, size);
        block->Next = null;
        block->Previous = null;
        if (_newestFreed == null)
        {
            _oldestFreed = block;
        }
        else
        {
            _newestFreed->Next = block;
        }

        _newestFreed = block;
        _freedCount++;
        if (_freedCount > QuarantineLength)
        {
            ReleaseOldest();
        }

        _lock.Exit();
    }

    private void Unlink(CheckedBlock* block)
    {
        if (block->Previous != null)
        {
            block->Previous->Next = block->Next;
        }
        else
        {
            _blocks = block->Next;
        }

        if (block->Next != null)
        {
            block->Next->Previous = block->Previous;
        }

        _blockCount--;
        _blockBytes -= block->Size;
    }

    private void ReleaseOldest()
    {
        CheckedBlock* block = _oldestFreed;
        _oldestFreed = block->Next;
        if (_oldestFreed == null)
        {
            _newestFreed = null;
        }

        _freedCount--;
        if (!IsIntact(block))
        {
            FailOverrun(block);
        }

        if (!CheckedBlock.IsUntouched(block))
        {
            Fail("memory was written after it was freed: "u8, block);
        }

        _backing.Free(block, CheckedBlock.TotalSize(block->Size, block->Alignment), CheckedBlock.AtLeast16(block->Alignment));
    }

    private static bool IsIntact(CheckedBlock* block) => CheckedBlock.IsFrontIntact(block) && CheckedBlock.IsBackIntact(block);
}
