using System.Runtime.CompilerServices;

namespace Weft.Memory;

/// <summary>
/// Memory from a buffer that the caller gives, such as a <c>stackalloc</c>; when it is used up there is no more. The caller owns the
/// struct and the buffer, which must not move while its <see cref="Allocator"/> is used. Not thread-safe.
/// </summary>
/// <param name="buffer">The buffer.</param>
/// <param name="length">Its length in bytes.</param>
public unsafe struct FixedBufferAllocator(byte* buffer, int length)
{
    private readonly byte* _start = buffer;
    private readonly byte* _end = buffer + length;
    private byte* _next = buffer;

    /// <summary>This buffer as an allocator.</summary>
    public Allocator Allocator => new(Unsafe.AsPointer(ref this), &Allocate, &Free, &Resize);

    /// <summary>How many bytes are in use, with what aligning took.</summary>
    public readonly int UsedBytes => (int)(_next - _start);

    /// <summary>Frees all that was allocated.</summary>
    public void Reset() => _next = _start;

    private static void* Allocate(void* context, nuint size, nuint alignment)
    {
        ref FixedBufferAllocator allocator = ref *(FixedBufferAllocator*)context;
        byte* block = Alignment.Up(allocator._next, alignment);
        if (block > allocator._end || size > (nuint)(allocator._end - block))
        {
            return null;
        }

        allocator._next = block + size;
        return block;
    }

    // Only the latest block comes back; the others do at Reset.
    private static void Free(void* context, void* address, nuint size, nuint alignment)
    {
        ref FixedBufferAllocator allocator = ref *(FixedBufferAllocator*)context;
        if ((byte*)address + size == allocator._next)
        {
            allocator._next = (byte*)address;
        }
    }

    private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment)
    {
        ref FixedBufferAllocator allocator = ref *(FixedBufferAllocator*)context;
        if ((byte*)address + oldSize != allocator._next)
        {
            return newSize <= oldSize;
        }

        if (newSize > (nuint)(allocator._end - (byte*)address))
        {
            return false;
        }

        allocator._next = (byte*)address + newSize;
        return true;
    }
}
