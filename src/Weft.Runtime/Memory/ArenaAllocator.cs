using System.Runtime.CompilerServices;

namespace Weft.Memory;

/// <summary>
/// Memory that is freed all at once: allocating moves a pointer through chunks of another allocator, and freeing does nothing except for
/// the latest block. The caller owns the struct, which must not move while its <see cref="Allocator"/> is used. Not thread-safe.
/// </summary>
/// <param name="backing">Where chunks come from.</param>
/// <param name="chunkSize">The smallest chunk in bytes.</param>
public unsafe struct ArenaAllocator(Allocator backing, int chunkSize = ArenaAllocator.DefaultChunkSize)
{
    /// <summary>The chunk where nothing else is said, in bytes: 16 KiB.</summary>
    public const int DefaultChunkSize = 16 * 1024;

    private readonly Allocator _backing = backing;
    private readonly nuint _chunkSize = (nuint)Math.Max(chunkSize, 256);
    private Chunk* _chunk;
    private byte* _next;
    private byte* _end;

    /// <summary>This arena as an allocator.</summary>
    public Allocator Allocator => new(Unsafe.AsPointer(ref this), &Allocate, &Free, &Resize);

    /// <summary>Frees all that was allocated, and keeps the latest chunk for what comes.</summary>
    public void Reset()
    {
        if (_chunk != null)
        {
            FreeChunks(_chunk->Previous);
            _chunk->Previous = null;
            _next = (byte*)(_chunk + 1);
        }
    }

    /// <summary>Frees all that was allocated, and all chunks. The arena may be used again.</summary>
    public void Dispose()
    {
        FreeChunks(_chunk);
        _chunk = null;
        _next = null;
        _end = null;
    }

    private static void* Allocate(void* context, nuint size, nuint alignment)
    {
        ref ArenaAllocator arena = ref *(ArenaAllocator*)context;
        byte* block = Alignment.Up(arena._next, alignment);
        if (arena._chunk == null || block > arena._end || size > (nuint)(arena._end - block))
        {
            if (!arena.TryAddChunk(size, alignment))
            {
                return null;
            }

            block = Alignment.Up(arena._next, alignment);
        }

        arena._next = block + size;
        return block;
    }

    private static void Free(void* context, void* address, nuint size, nuint alignment)
    {
        ref ArenaAllocator arena = ref *(ArenaAllocator*)context;
        if ((byte*)address + size == arena._next)
        {
            arena._next = (byte*)address;
        }
    }

    private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment)
    {
        ref ArenaAllocator arena = ref *(ArenaAllocator*)context;
        if ((byte*)address + oldSize != arena._next)
        {
            return newSize <= oldSize;
        }

        if (newSize > (nuint)(arena._end - (byte*)address))
        {
            return false;
        }

        arena._next = (byte*)address + newSize;
        return true;
    }

    private bool TryAddChunk(nuint size, nuint alignment)
    {
        nuint most = nuint.MaxValue - alignment - (nuint)sizeof(Chunk);
        if (size > most)
        {
            return false;
        }

        nuint needed = size + alignment + (nuint)sizeof(Chunk);
        nuint chunkSize = needed > _chunkSize ? needed : _chunkSize;
        Chunk* chunk = (Chunk*)_backing.Allocate(chunkSize);
        if (chunk == null)
        {
            return false;
        }

        chunk->Previous = _chunk;
        chunk->Size = chunkSize;
        _chunk = chunk;
        _next = (byte*)(chunk + 1);
        _end = (byte*)chunk + chunkSize;
        return true;
    }

    private readonly void FreeChunks(Chunk* chunk)
    {
        while (chunk != null)
        {
            Chunk* previous = chunk->Previous;
            _backing.Free(chunk, chunk->Size);
            chunk = previous;
        }
    }

    private struct Chunk
    {
        public Chunk* Previous;
        public nuint Size;
    }
}
