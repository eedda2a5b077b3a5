#if WEFT
using System;
using System.Threading;
using Weft.Memory;
using Weft.Text;
using Weft.Threading;

/// <summary>What cases about threads have in common.</summary>
internal static unsafe class Guest
{
    /// <summary>How often to do something that is usually done so often.</summary>
    public static int Times(int usual) => (int)Math.Max(1, (long)usual * Percent / 100);

    private static int Percent => Report.RunNumber == 0 ? 100 : Report.RunNumber;

    /// <summary>Starts a thread, which has to succeed.</summary>
    public static WasiThread Start(delegate*<void*, void> function, void* argument = null, Allocator allocator = default)
    {
        SpawnOptions options = new() { Name = "worker"u8, Allocator = allocator };
        Check(WasiThread.Spawn(options, function, argument, out WasiThread thread).Succeeded, "a thread was not started"u8);
        return thread;
    }

    /// <summary>Ends the program where something is not as it has to be.</summary>
    public static void Check(bool condition, ReadOnlySpan<byte> otherwise)
    {
        if (!condition)
        {
            Panic.Raise(otherwise);
        }
    }

    /// <summary>Waits until a word has a value that another thread gives it.</summary>
    public static void Await(ref int word, int value)
    {
        while (Volatile.Read(ref word) != value)
        {
            WasiThread.Yield();
        }
    }
}

/// <summary>Random numbers from a seed (xorshift, 32 bits).</summary>
internal struct Dice(int seed)
{
    private uint _state = ((uint)seed * 2654435769u) | 1;

    /// <summary>A number from 0 up to a limit.</summary>
    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }
}

/// <summary>An allocator that counts, and has marks on both sides of each block.</summary>
internal unsafe struct TrackedMemory
{
    private const int MarkSize = 64;
    private const byte Mark = 0x5A;

    /// <summary>How many blocks have been given out.</summary>
    public int Taken;

    /// <summary>How many of them are back.</summary>
    public int Freed;

    /// <summary>The address of the last one.</summary>
    public byte* Latest;

    /// <summary>An allocator on a struct that does not move.</summary>
    public static Allocator Of(TrackedMemory* memory) => new(memory, &Take, &Free, &Resize);

    private static void* Take(void* context, nuint size, nuint alignment)
    {
        byte* block = (byte*)GeneralAllocator.Allocator.Allocate(size + (2 * MarkSize), alignment);
        if (block == null)
        {
            return null;
        }

        new Span<byte>(block, MarkSize).Fill(Mark);
        new Span<byte>(block + MarkSize + size, MarkSize).Fill(Mark);
        TrackedMemory* memory = (TrackedMemory*)context;
        Interlocked.Increment(ref memory->Taken);
        memory->Latest = block + MarkSize;
        return block + MarkSize;
    }

    private static void Free(void* context, void* address, nuint size, nuint alignment)
    {
        byte* block = (byte*)address - MarkSize;
        for (int index = 0; index < MarkSize; index++)
        {
            Guest.Check(block[index] == Mark, "memory before a block was written"u8);
            Guest.Check(block[MarkSize + size + (nuint)index] == Mark, "memory behind a block was written"u8);
        }

        GeneralAllocator.Allocator.Free(block, size + (2 * MarkSize), alignment);
        Interlocked.Increment(ref ((TrackedMemory*)context)->Freed);
    }

    private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment) => false;
}
#endif
