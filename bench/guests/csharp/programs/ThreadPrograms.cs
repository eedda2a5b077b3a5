#if WEFT_THREADS
using Weft.Memory;
using Weft.Threading;
using Weft.Wasi;
using Mutex = Weft.Threading.Mutex;

namespace Weft.Bench.Guests;

/// <summary>What threads and locks cost. Each program has a counterpart in Zig that does the same as often.</summary>
internal static unsafe class ThreadPrograms
{
    private const int SpawnCount = 2_000;
    private const int LockCount = 5_000_000;
    private const int HandOffCount = 200_000;

    private static Mutex s_mutex;
    private static int s_counter;
    private static int s_ready;

    /// <summary>Starts and joins an empty thread.</summary>
    public static void SpawnAndJoin()
    {
        for (int i = 0; i < 200; i++)
        {
            SpawnAndJoinOne();
        }

        long before = Clock.Monotonic;
        for (int i = 0; i < SpawnCount; i++)
        {
            SpawnAndJoinOne();
        }

        Report.Since(before, SpawnCount);
    }

    /// <summary>Takes and leaves a lock that nobody else wants.</summary>
    public static void LockAlone()
    {
        long before = Clock.Monotonic;
        Count(LockCount);
        Report.Since(before, LockCount);
    }

    /// <summary>Takes and leaves a lock that another thread wants as often.</summary>
    public static void LockContended()
    {
        WasiThread second = Start(&CountWithOther);

        // Before they meet: on a busy machine one of them may be done before the other one goes on.
        long before = Clock.Monotonic;
        WaitForOther();
        Count(HandOffCount);
        second.Join();
        Check(s_counter == 2 * HandOffCount);
        Report.Since(before, 2 * HandOffCount);
    }

    private static void SpawnAndJoinOne() => Start(&DoNothing).Join();

    private static WasiThread Start(delegate*<void*, void> function)
    {
        SpawnOptions options = new() { StackSize = 64 * 1024, Allocator = GeneralAllocator.Allocator };
        Check(WasiThread.Spawn(options, function, null, out WasiThread thread).Succeeded);
        return thread;
    }

    private static void DoNothing(void* unused)
    {
    }

    private static void CountWithOther(void* unused)
    {
        WaitForOther();
        Count(HandOffCount);
    }

    private static void WaitForOther()
    {
        Interlocked.Increment(ref s_ready);
        while (Volatile.Read(ref s_ready) < 2)
        {
        }
    }

    private static void Count(int count)
    {
        for (int i = 0; i < count; i++)
        {
            s_mutex.Lock();
            s_counter++;
            s_mutex.Unlock();
        }
    }

    private static void Check(bool holds)
    {
        if (!holds)
        {
            Panic.Raise("what is measured did not happen"u8);
        }
    }
}
#endif
