using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Threading;

/// <summary>Conditions, semaphores, events, groups, barriers and the like: nothing is lost, and nobody passes too early.</summary>
public sealed unsafe class SignalTests
{
    [Fact]
    public void Condition_loses_no_wakeup_between_unlocking_and_parking()
    {
        State state = default;
        nint address = (nint)(&state);
        using (RaceWindow.Open(static point =>
        {
            if (point == RacePoint.Parking)
            {
                Thread.Yield();
                Thread.SpinWait(Random.Shared.Next(2_000));
            }
        }))
        {
            int rounds = Guest.Times(500);
            Guest.RunMany(16, (index, random) =>
            {
                // Half of them put in, the others take out; every one of the signals has to be seen.
                State* shared = (State*)address;
                for (int round = 0; round < rounds; round++)
                {
                    shared->Mutex.Lock();
                    if (index % 2 == 0)
                    {
                        shared->Value++;
                        shared->Condition.Signal();
                    }
                    else
                    {
                        while (shared->Value == 0)
                        {
                            shared->Condition.Wait(ref shared->Mutex);
                        }

                        shared->Value--;
                    }

                    shared->Mutex.Unlock();
                    Guest.Jitter(random);
                }
            });
        }

        Assert.Equal(0, state.Value);
    }

    // The waiter has left the mutex and is held before it parks; what is signalled then has to reach it.
    [Fact]
    public void Condition_signalled_before_the_waiter_has_parked_wakes_it() => Guest.Run(() =>
    {
        State state = default;
        nint address = (nint)(&state);
        bool isHeld = false;
        bool isSignalled = false;
        using (RaceWindow.Open(point =>
        {
            if (point == RacePoint.Parking && WasiThread.CurrentId != WasiThread.MainId && !Volatile.Read(ref isSignalled))
            {
                Volatile.Write(ref isHeld, true);
                Guest.Until(() => Volatile.Read(ref isSignalled));
            }
        }))
        {
            State* shared = (State*)address;
            Assert.True(WasiThread.Spawn(&WaitForValue, shared, out WasiThread thread).Succeeded);
            Guest.Until(() => Volatile.Read(ref isHeld));
            shared->Mutex.Lock();
            shared->Value = 1;
            shared->Condition.Signal();
            shared->Mutex.Unlock();
            Volatile.Write(ref isSignalled, true);
            thread.Join();
        }
    });

    [Fact]
    public void Condition_wakes_all() => WakesAll(
        static state => WaitForValue(state),
        static state =>
        {
            state->Mutex.Lock();
            state->Value = 1;
            state->Condition.Broadcast();
            state->Mutex.Unlock();
        });

    [Fact]
    public void Manual_event_wakes_all_and_stays_open() => WakesAll(static state => state->Gate.Wait(), static state => state->Gate.Set());

    [Fact]
    public void Wait_group_wakes_all() => WakesAll(
        static state => state->Group.Wait(),
        static state =>
        {
            state->Group.Add();
            state->Group.Done();
            state->Group.Done();
        });

    [Fact]
    public void Condition_wait_with_a_limit_ends() => Guest.Run(() =>
    {
        State state = default;
        state.Mutex.Lock();
        Assert.False(state.Condition.Wait(ref state.Mutex, Duration.Milliseconds(2)));
        state.Mutex.Unlock();
    });

    [Fact]
    public void Semaphore_gives_out_what_it_has()
    {
        const int Permits = 3;
        State state = default;
        state.Semaphore = new(Permits);
        nint address = (nint)(&state);
        int rounds = Guest.Times(500);
        Guest.RunMany(32, (_, random) =>
        {
            State* shared = (State*)address;
            for (int round = 0; round < rounds; round++)
            {
                if (random.Next(3) == 0 ? shared->Semaphore.TryAcquire(random.Next(2_000_000)) : Acquire(ref shared->Semaphore))
                {
                    Assert.InRange(Interlocked.Increment(ref shared->Value), 1, Permits);
                    Guest.Jitter(random);
                    Interlocked.Decrement(ref shared->Value);
                    shared->Semaphore.Release();
                }
            }
        });
        Assert.Equal(Permits, state.Semaphore.AvailableCount);
        Assert.True(state.Semaphore.TryAcquire(0));
    }

    [Fact]
    public void Semaphore_starves_nobody()
    {
        State state = default;
        state.Semaphore = new(1);
        nint address = (nint)(&state);
        int wanted = Guest.Times(50);
        Guest.RunMany(3, (index, _) =>
        {
            State* shared = (State*)address;
            for (int round = 0; index == 0 ? round < wanted : Volatile.Read(ref shared->Value) == 0; round++)
            {
                shared->Semaphore.Acquire();
                Thread.SpinWait(500);
                shared->Semaphore.Release();
            }

            if (index == 0)
            {
                Volatile.Write(ref shared->Value, 1);
            }
        });
    }

    // One waits, a permit comes back, and the thread that gave it wants it again before the other has woken up.
    [Fact]
    public void Semaphore_gives_a_permit_to_who_waits_for_it() => Guest.Run(() =>
    {
        State state = default;
        Assert.True(WasiThread.Spawn(&AcquireOne, &state, out WasiThread thread).Succeeded);
        Guest.Until(static () => ParkingTable.WaiterCount == 1);
        state.Semaphore.Release();
        bool isTaken = state.Semaphore.TryAcquire(Duration.Milliseconds(5));
        state.Semaphore.Release();
        thread.Join();
        Assert.False(isTaken);
    });

    // Of two who wait, the one that is woken gives up, as another has passed and its time is over; the next wake-up is the second one's.
    [Fact]
    public void Auto_event_forgets_no_waiter_when_another_gives_up() => Guest.Run(() =>
    {
        bool isLate = false;
        while (!isLate)
        {
            State state = default;
            state.Gate = new(isSet: false, autoReset: true);
            Assert.True(WasiThread.Spawn(&PassWithinAnHour, &state, out WasiThread first).Succeeded);
            Guest.Until(static () => ParkingTable.WaiterCount == 1);
            Assert.True(WasiThread.Spawn(&Pass, &state, out WasiThread second).Succeeded);
            Guest.Until(static () => ParkingTable.WaiterCount == 2);
            ClockFunctions.Advance(Duration.Seconds(3600));
            state.Gate.Set();
            isLate = state.Gate.Wait(0);
            first.Join();
            Assert.Equal(isLate ? 0 : 1, state.Value);
            state.Gate.Set();
            Assert.True(second.Join(Duration.Seconds(20)), "the second waiter was forgotten");
        }
    });

    [Fact]
    public void Auto_event_lets_one_thread_pass_for_each_time_it_is_set()
    {
        State state = default;
        state.Gate = new(isSet: true, autoReset: true);
        nint address = (nint)(&state);
        int rounds = Guest.Times(500);
        Guest.RunMany(16, (_, random) =>
        {
            // Used as a lock: two who pass at a time, or a wake-up that a waiter takes with it when it gives up, show.
            State* shared = (State*)address;
            for (int round = 0; round < rounds; round++)
            {
                if (random.Next(3) == 0 ? shared->Gate.Wait(random.Next(2_000_000)) : Wait(ref shared->Gate))
                {
                    Assert.Equal(1, Interlocked.Increment(ref shared->Value));
                    Guest.Jitter(random);
                    Interlocked.Decrement(ref shared->Value);
                    shared->Gate.Set();
                }
            }
        });
        Assert.True(state.Gate.IsSet);
        state.Gate.Reset();
        Assert.False(state.Gate.Wait(0));
    }

    [Fact]
    public void Barrier_holds_everybody_until_the_last_has_come()
    {
        const int Participants = 8;
        State state = default;
        state.Barrier = new(Participants);
        nint address = (nint)(&state);
        int rounds = Guest.Times(500);
        Guest.RunMany(Participants, (_, random) =>
        {
            State* shared = (State*)address;
            for (int round = 0; round < rounds; round++)
            {
                Guest.Jitter(random);
                Interlocked.Increment(ref shared->Value);
                if (shared->Barrier.SignalAndWait())
                {
                    Interlocked.Increment(ref shared->Other);
                }

                Assert.Equal((round + 1) * Participants, Volatile.Read(ref shared->Value));
                shared->Barrier.SignalAndWait();
            }
        });
        Assert.Equal(rounds, state.Other);
    }

    [Fact]
    public void Wait_group_may_be_freed_when_the_wait_is_over()
    {
        int rounds = Guest.Times(500);
        Guest.Run(() =>
        {
            for (int round = 0; round < rounds; round++)
            {
                State* shared = Weft.Memory.GeneralAllocator.Allocator.Create<State>();
                shared->Group.Add(2);
                Assert.True(WasiThread.Spawn(&Finish, shared, out WasiThread first).Succeeded);
                Assert.True(WasiThread.Spawn(&Finish, shared, out WasiThread second).Succeeded);
                shared->Group.Wait();
                Assert.Equal(0, shared->Group.Count);
                new Span<byte>(shared, sizeof(State)).Fill(0x77);
                Weft.Memory.GeneralAllocator.Allocator.Destroy(shared);
                first.Join();
                second.Join();
            }
        });
    }

    [Fact]
    public void Wait_group_that_is_done_too_often_panics() => Assert.Contains("wait group", Guest.Panics(static () =>
    {
        WaitGroup group = default;
        group.Done();
    }), StringComparison.Ordinal);

    [Fact]
    public void Once_runs_one_function_and_holds_the_others_until_it_has()
    {
        State state = default;
        nint address = (nint)(&state);
        Guest.RunMany(16, (_, random) =>
        {
            State* shared = (State*)address;
            Guest.Jitter(random);
            shared->Once.Run(&RunOnce, shared);
            Assert.Equal(1, shared->Value);
            Assert.True(shared->Once.IsDone);
        });
    }

    [Fact]
    public void Once_that_comes_back_to_itself_panics() => Assert.Contains("waits for itself", Guest.Panics(static () =>
    {
        State state = default;
        state.Once.Run(&Recur, &state);
    }), StringComparison.Ordinal);

    [Fact]
    public void Futex_compares_times_out_and_counts() => Guest.Run(() =>
    {
        int word = 1;
        Assert.Equal(FutexResult.NotEqual, Futex.Wait(&word, 2));
        Assert.Equal(FutexResult.TimedOut, Futex.Wait(&word, 1, Duration.Milliseconds(2)));
        Assert.Equal(0, Futex.Wake(&word, 1));
        Assert.Equal(0, Futex.WakeAll(&word));
    });

    private delegate void Step(State* state);

    // Threads wait, all of them parked, before the action; and those that come after it pass.
    private static void WakesAll(Step wait, Step wake)
    {
        const int Waiters = 8;
        State state = default;
        state.Gate = new(isSet: false);
        state.Group.Add();
        nint address = (nint)(&state);
        Guest.RunMany(Waiters + 1, (index, _) =>
        {
            State* shared = (State*)address;
            if (index == Waiters)
            {
                Guest.Until(static () => ParkingTable.WaiterCount >= Waiters);
                wake(shared);
                return;
            }

            wait(shared);
            Interlocked.Increment(ref shared->Other);
        });
        Assert.Equal(Waiters, state.Other);
    }

    private static bool Acquire(ref Semaphore semaphore)
    {
        semaphore.Acquire();
        return true;
    }

    private static bool Wait(ref ResetEvent gate)
    {
        gate.Wait();
        return true;
    }

    private static void WaitForValue(void* argument)
    {
        State* state = (State*)argument;
        state->Mutex.Lock();
        while (state->Value == 0)
        {
            state->Condition.Wait(ref state->Mutex);
        }

        state->Mutex.Unlock();
    }

    private static void AcquireOne(void* argument) => ((State*)argument)->Semaphore.Acquire();

    private static void PassWithinAnHour(void* argument)
    {
        State* state = (State*)argument;
        state->Value = state->Gate.Wait(Duration.Seconds(3600)) ? 1 : 0;
    }

    private static void Pass(void* argument) => ((State*)argument)->Gate.Wait();

    private static void Finish(void* argument) => ((State*)argument)->Group.Done();

    private static void RunOnce(void* argument)
    {
        Thread.Yield();
        ((State*)argument)->Value++;
    }

    private static void Recur(void* argument) => ((State*)argument)->Once.Run(&Recur, argument);

    private struct State
    {
        public Mutex Mutex;
        public Condition Condition;
        public Semaphore Semaphore;
        public ResetEvent Gate;
        public WaitGroup Group;
        public Barrier Barrier;
        public Once Once;
        public int Value;
        public int Other;
    }
}
