using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Wasi;

namespace Weft.Threading;

/// <summary>
/// A thread that was started: a handle of two words, copied freely. Exactly one of <see cref="Join()"/> and <see cref="Detach"/> is to
/// be called, once, by any thread; after it no copy may be used.
/// </summary>
public readonly unsafe partial struct WasiThread
{
    /// <summary>The id of the first thread, which no other can have.</summary>
    public const int MainId = 0x3FFF_FFFF;

    private readonly StartRecord* _record;
    private readonly int _id;

    private WasiThread(StartRecord* record, int id)
    {
        _record = record;
        _id = id;
    }

    /// <summary>Whether the module is built with threads.</summary>
    public static bool IsSupported => BuildFeatures.Threads;

    /// <summary>The thread's id, 1 to 2^29 - 1. Another thread may get it when this one has ended.</summary>
    public int Id => _id;

    /// <summary>Starts a thread.</summary>
    /// <param name="options">Its stack, name and allocator.</param>
    /// <param name="function">What it runs.</param>
    /// <param name="argument">
    /// What the function gets. It must stay valid for as long as the thread uses it, and all that the caller wrote to it is seen there.
    /// </param>
    /// <param name="thread">The thread; to be joined or detached.</param>
    /// <returns>Whether it was started, or which limit was met.</returns>
    [RequiresThreads]
    public static SpawnResult Spawn(in SpawnOptions options, delegate*<void*, void> function, void* argument, out WasiThread thread)
    {
        thread = default;
        DeadList.Reap();

        Allocator allocator = options.Allocator.IsDefault ? GeneralAllocator.Allocator : options.Allocator;
        StartRecord* record = ThreadBlock.Create(StackSizeOf(options.StackSize), allocator);
        if (record == null)
        {
            return new(SpawnError.OutOfMemory, 0);
        }

        record->Alive = 1;
        record->Function = function;
        record->Argument = argument;
        StartRecord.SetName(record, options.Name);

        // From here on the record is the child's, which may have ended before the call returns: the id goes to the handle.
        int id = ThreadFunctions.Spawn(record);
        RaceWindow.At(RacePoint.Spawned);
        if (id < 0)
        {
            ThreadBlock.Free(record);
            return new(SpawnError.HostRefused, id);
        }

        thread = new(record, id);
        return default;
    }

    /// <summary>Starts a thread with the usual options.</summary>
    /// <param name="function">What it runs.</param>
    /// <param name="argument">What the function gets.</param>
    /// <param name="thread">The thread; to be joined or detached.</param>
    /// <returns>Whether it was started, or which limit was met.</returns>
    [RequiresThreads]
    public static SpawnResult Spawn(delegate*<void*, void> function, void* argument, out WasiThread thread) =>
        Spawn(default, function, argument, out thread);

    /// <summary>Waits until the thread has ended, and frees its block. All that the thread wrote is seen afterwards.</summary>
    public void Join() => Join(Duration.Infinite);

    /// <summary>Waits for some time until the thread has ended, and frees its block if it has.</summary>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>Whether the thread has ended; if not it still is to be joined or detached.</returns>
    public bool Join(long timeout)
    {
        StartRecord* record = Claim(ThreadClaim.Joined, out _);
        if (record == StartRecord.Current)
        {
            Panic.Raise("deadlock: a thread joins itself"u8);
        }

        Deadline deadline = Deadline.After(timeout);
        while (Volatile.Read(ref record->Alive) != 0)
        {
            long remaining = deadline.Remaining;
            if (remaining == 0)
            {
                Interlocked.And(ref record->Claims, ~ThreadClaim.Joined);
                return false;
            }

            Parking.Wait(&record->Alive, 1, remaining);
        }

        ThreadBlock.Free(record);
        DeadList.Reap();
        return true;
    }

    /// <summary>Lets the thread go: it frees its block without anybody waiting for it.</summary>
    public void Detach()
    {
        StartRecord* record = Claim(ThreadClaim.Detached, out int before);
        if ((before & ThreadClaim.Finished) != 0)
        {
            DeadList.Push(record);
        }

        DeadList.Reap();
    }

    private StartRecord* Claim(int claim, out int before)
    {
        if (_record == null)
        {
            Panic.Raise("the thread was never started"u8);
        }

        before = Interlocked.Or(ref _record->Claims, claim);
        if ((before & (ThreadClaim.Joined | ThreadClaim.Detached)) != 0)
        {
            Panic.Raise("a thread was joined or detached twice"u8);
        }

        return _record;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint StackSizeOf(int size)
    {
        if (size == 0)
        {
            return LinkerSymbols.StackSize;
        }

        return Alignment.Up((nuint)Math.Max(size, SpawnOptions.MinimumStackSize), 16);
    }
}
