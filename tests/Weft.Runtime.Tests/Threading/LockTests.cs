using System.Diagnostics;
using Weft.Emulation;
using Weft.Intrinsics;

namespace Weft.Threading;

/// <summary>Thirty-two threads on each lock, with what the lock promises counted without any other protection.</summary>
public sealed unsafe class LockTests
{
    private const int ThreadCount = 32;

    [Fact]
    public void Mutex_lets_one_thread_in()
    {
        Guarded guarded = default;
        nint address = (nint)(&guarded);
        int rounds = Guest.Times(2_000);
        Guest.RunMany(ThreadCount, (_, random) =>
        {
            Guarded* state = (Guarded*)address;
            for (int round = 0; round < rounds; round++)
            {
                bool taken = random.Next(3) switch
                {
                    0 => state->Mutex.TryLock(),
                    1 => state->Mutex.TryLock(random.Next(2_000_000)),
                    _ => Lock(ref state->Mutex),
                };
                if (taken)
                {
                    state->Enter(random);
                    state->Mutex.Unlock();
                    Interlocked.Increment(ref state->Entered);
                }
            }
        });
        Assert.Equal(guarded.Entered, guarded.Count);
        Assert.True(guarded.Mutex.TryLock());
    }

    [Fact]
    public void Futex_lock_that_waiters_give_up_on_is_passed_on()
    {
        Guarded guarded = default;
        nint address = (nint)(&guarded);
        int rounds = Guest.Times(300);
        Guest.RunMany(ThreadCount, (index, random) =>
        {
            Guarded* state = (Guarded*)address;
            for (int round = 0; round < rounds; round++)
            {
                // Half of the threads wait without a limit: a wake-up lost by one that gives up hangs them.
                if (index % 2 == 0 || state->Lock.Enter(Deadline.After(random.Next(3_000_000))))
                {
                    if (index % 2 == 0)
                    {
                        state->Lock.Enter();
                    }

                    state->Enter(random);
                    if (random.Next(20) == 0)
                    {
                        Thread.Sleep(1);
                    }

                    state->Lock.Exit();
                    Interlocked.Increment(ref state->Entered);
                }
            }
        });
        Assert.Equal(guarded.Entered, guarded.Count);
        Assert.True(guarded.Lock.TryEnter());
    }

    // A thread that leaves a lock and takes it again at once wins against one that has to wake up first, for a millisecond and no longer.
    [Fact]
    public void Lock_goes_to_a_waiter_that_was_passed_over() => Guest.Run(() =>
    {
        Guarded guarded = default;
        int* word = (int*)&guarded.Lock;
        guarded.Lock.Enter();
        Assert.True(WasiThread.Spawn(&PassThrough, &guarded, out WasiThread thread).Succeeded);
        Guest.Until(() => ParkingTable.WaitersOf(word) == 1);
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < 3)
        {
        }

        guarded.Lock.Exit();
        guarded.Lock.Enter();
        while (Volatile.Read(ref guarded.IsDone) == 0 && Volatile.Read(ref *word) < 4)
        {
            Assert.True(watch.ElapsedMilliseconds < 20_000, "the waiter is not starving");
        }

        guarded.Lock.Exit();
        Assert.True(!guarded.Lock.TryEnter() || Volatile.Read(ref guarded.IsDone) == 1);
        thread.Join();
        Assert.Equal(1, guarded.IsDone);
    });

    [Fact]
    public void Mutex_without_contention_makes_no_host_call() => Guest.Run(() =>
    {
        Mutex mutex = default;
        Condition condition = default;
        int calls = ParkingTable.CallCount;
        for (int round = 0; round < 100; round++)
        {
            mutex.Lock();
            condition.Signal();
            condition.Broadcast();
            mutex.Unlock();
        }

        Semaphore semaphore = new(1);
        semaphore.Acquire();
        semaphore.Release();
        ResetEvent gate = new(isSet: false);
        gate.Set();
        gate.Wait();
        WaitGroup group = default;
        group.Add();
        group.Done();
        group.Wait();
        RwLock rwLock = default;
        rwLock.EnterRead();
        rwLock.ExitRead();
        rwLock.EnterWrite();
        rwLock.ExitWrite();
        Barrier barrier = new(1);
        Assert.True(barrier.SignalAndWait());
        Assert.Equal(calls, ParkingTable.CallCount);
    });

    [Fact]
    public void Mutex_taken_twice_panics() => Assert.StartsWith("panic in thread 'main': deadlock", Guest.Panics(static () =>
    {
        Mutex mutex = default;
        mutex.Lock();
        mutex.Lock();
    }), StringComparison.Ordinal);

    [Fact]
    public void Mutex_unlocked_by_another_thread_panics() => Assert.Contains("does not hold", Guest.Panics(static () =>
    {
        Mutex mutex = default;
        mutex.Unlock();
    }), StringComparison.Ordinal);

    [Fact]
    public void Wait_that_cannot_end_panics_in_a_single_threaded_build()
    {
        BuildFeatures.SetThreads(false);
        try
        {
            Assert.Contains("deadlock: the only thread", Guest.Panics(static () => new Semaphore(0).Acquire()), StringComparison.Ordinal);
            Assert.Contains("deadlock: the only thread", Guest.Panics(static () => new ResetEvent(false).Wait()), StringComparison.Ordinal);
            Assert.Contains("deadlock: the only thread", Guest.Panics(static () =>
            {
                FutexLock taken = default;
                taken.Enter();
                taken.Enter();
            }), StringComparison.Ordinal);
            Guest.Run(static () =>
            {
                Assert.False(new Semaphore(0).TryAcquire(1000));
                Assert.False(new ResetEvent(false).Wait(1000));
                Mutex mutex = default;
                mutex.Lock();
                Assert.False(new Condition().Wait(ref mutex, 1000));
                mutex.Unlock();
            });
        }
        finally
        {
            BuildFeatures.SetThreads(true);
        }
    }

    [Fact]
    public void RwLock_keeps_writers_apart_from_everybody_and_readers_together()
    {
        Guarded guarded = default;
        nint address = (nint)(&guarded);
        int rounds = Guest.Times(1_000);
        Guest.RunMany(ThreadCount, (_, random) =>
        {
            Guarded* state = (Guarded*)address;
            for (int round = 0; round < rounds; round++)
            {
                if (random.Next(4) == 0)
                {
                    if (random.Next(4) != 0 || !state->RwLock.TryEnterWrite())
                    {
                        state->RwLock.EnterWrite();
                    }

                    Assert.Equal(0, Volatile.Read(ref state->Readers));
                    state->Enter(random);
                    state->RwLock.ExitWrite();
                    Interlocked.Increment(ref state->Entered);
                }
                else
                {
                    if (random.Next(4) != 0 || !state->RwLock.TryEnterRead())
                    {
                        state->RwLock.EnterRead();
                    }

                    Interlocked.Increment(ref state->Readers);
                    Assert.Equal(0, Volatile.Read(ref state->Inside));
                    Guest.Jitter(random);
                    Assert.Equal(0, Volatile.Read(ref state->Inside));
                    Interlocked.Decrement(ref state->Readers);
                    state->RwLock.ExitRead();
                }
            }
        });
        Assert.Equal(guarded.Entered, guarded.Count);
        Assert.True(guarded.RwLock.TryEnterWrite());
    }

    // Readers that overlap each other for ever keep a naive lock from its writer, and writers in a row a naive one from its readers.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RwLock_starves_neither_side(bool writerIsAlone)
    {
        Guarded guarded = default;
        nint address = (nint)(&guarded);
        int wanted = Guest.Times(50);
        Guest.RunMany(5, (index, _) =>
        {
            Guarded* state = (Guarded*)address;
            for (int round = 0; index == 0 ? round < wanted : Volatile.Read(ref state->IsDone) == 0; round++)
            {
                if ((index == 0) == writerIsAlone)
                {
                    state->RwLock.EnterWrite();
                    Thread.SpinWait(500);
                    state->RwLock.ExitWrite();
                }
                else
                {
                    state->RwLock.EnterRead();
                    Thread.SpinWait(500);
                    state->RwLock.ExitRead();
                }
            }

            if (index == 0)
            {
                Volatile.Write(ref state->IsDone, 1);
            }
        });
    }

    private static void PassThrough(void* argument)
    {
        Guarded* guarded = (Guarded*)argument;
        guarded->Lock.Enter();
        Volatile.Write(ref guarded->IsDone, 1);
        guarded->Lock.Exit();
    }

    private static bool Lock(ref Mutex mutex)
    {
        mutex.Lock();
        return true;
    }

    private struct Guarded
    {
        public Mutex Mutex;
        public FutexLock Lock;
        public RwLock RwLock;
        public int Count;
        public int Inside;
        public int Readers;
        public int Entered;
        public int IsDone;

        public void Enter(Random random)
        {
            Assert.Equal(1, Interlocked.Increment(ref Inside));
            int count = Count;
            Guest.Jitter(random);
            Count = count + 1;
            Interlocked.Decrement(ref Inside);
        }
    }
}
