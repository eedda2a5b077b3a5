using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>Threads that make objects, exchange them and stop, while any of them collects. Each object carries a checksum.</summary>
public sealed unsafe class ThreadTests
{
    private const int Threads = 8;
    private const int Slots = 24;

    [Theory]
    [InlineData(0, 3_000)]
    [InlineData(50, 600)]
    [InlineData(1, 100)]
    public void Objects_of_many_threads_live_as_long_as_they_are_referred_to(int stress, int usual)
    {
        TestHeap.Run(() => ObjectHeap.StressInterval = 0);
        Guest.Run(() => ObjectHeap.StressInterval = stress);
        int steps = Guest.Times(usual);
        Guest.RunMany(Threads, (_, random) => Work(random, steps, depth: 2));
        TestHeap.StaticWords.Clear();
        TestHeap.Run(static () => { });
    }

    [Fact]
    public void Thread_in_a_safe_region_is_not_waited_for() => TestHeap.Run(() =>
    {
        using ManualResetEventSlim inside = new();
        using ManualResetEventSlim leave = new();
        Box box = new(inside, leave);
        System.Runtime.InteropServices.GCHandle handle = System.Runtime.InteropServices.GCHandle.Alloc(box);
        void* argument = (void*)System.Runtime.InteropServices.GCHandle.ToIntPtr(handle);
        Assert.True(WasiThread.Spawn(&StayInRegion, argument, out WasiThread thread).Succeeded);
        inside.Wait();
        Collector.Collect();
        Assert.Equal(24, GcStatistics.LiveBytes);
        leave.Set();
        thread.Join();
        handle.Free();
        Assert.True(box.Kept);
        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
    });

    // The thread has seen the request, and the collection that it was for is over before the thread has stopped.
    [Fact]
    public void Thread_that_stops_late_goes_on_by_itself() => TestHeap.Run(() =>
    {
        int rounds = 0;
        Worker worker = new(() =>
        {
            while (Volatile.Read(ref rounds) < 200)
            {
                if (Volatile.Read(ref GcSafepoint.StopRequested) != 0)
                {
                    GcSafepoint.Poll();
                }

                GcSafepoint.EnterSafeRegion();
                Thread.Yield();
                GcSafepoint.LeaveSafeRegion();
            }
        });
        using (RaceWindow.Open(point =>
        {
            if (point == RacePoint.Stopping)
            {
                // The collector may have seen the thread in its safe region, and be done before it is here; or it waits for it.
                for (int look = 0; look < 100 && Volatile.Read(ref GcSafepoint.StopRequested) != 0; look++)
                {
                    Thread.Yield();
                }
            }
        }))
        {
            while (rounds < 200)
            {
                Collector.Collect();
                Volatile.Write(ref rounds, rounds + 1);
            }

            worker.Join();
        }
    });

    [Fact]
    public void Thread_that_was_stopped_gets_to_its_next_poll_however_often_the_world_is_stopped() => TestHeap.Run(() =>
    {
        int steps = 0;
        int stop = 0;
        Worker worker = new(() =>
        {
            while (Volatile.Read(ref stop) == 0)
            {
                GcSafepoint.Poll();
                Interlocked.Increment(ref steps);
            }
        });
        try
        {
            Guest.Until(() => Volatile.Read(ref steps) > 0);
            for (int round = 0; round < Guest.Times(5_000); round++)
            {
                // What the first one has stopped has gone on before the second one has stopped it again.
                int before = Volatile.Read(ref steps);
                Collector.Collect();
                Collector.Collect();
                Assert.True(Volatile.Read(ref steps) > before);
            }
        }
        finally
        {
            Volatile.Write(ref stop, 1);
            worker.Join();
        }
    });

    [Fact]
    public void Threads_that_start_and_end_while_the_world_is_stopped_are_right()
    {
        int rounds = Guest.Times(100);
        TestHeap.Run(static () => { });
        Guest.RunMany(4, (index, random) =>
        {
            for (int round = 0; round < rounds; round++)
            {
                if (index < 2)
                {
                    Collector.Collect();
                    continue;
                }

                using TestFrame frame = new(1);
                frame[0] = Make((uint)((index * rounds) + round), 0);
                Worker worker = new(() => Check(TestHeap.At(Make((uint)round, 0), 0) == LinearMemory.ToWord(TestType.Pair.Table)));
                worker.Join();
                CheckObject(frame[0]);
            }
        });
        TestHeap.Run(static () => { });
    }

    private static void Work(Random random, int steps, int depth)
    {
        using TestFrame frame = new(Slots);
        Span<uint> shared = TestHeap.StaticWords;
        for (int step = 0; step < steps; step++)
        {
            if (Volatile.Read(ref GcSafepoint.StopRequested) != 0)
            {
                GcSafepoint.Poll();
            }

            int slot = random.Next(Slots);
            switch (random.Next(depth > 0 ? 64 : 63))
            {
                case < 30:
                    frame[slot] = Make((uint)random.Next(), frame[random.Next(Slots)]);
                    break;
                case < 40:
                    // What another thread has put there, for what this one has.
                    frame[slot] = Interlocked.Exchange(ref shared[random.Next(shared.Length)], frame[slot]);
                    break;
                case < 45:
                    frame[slot] = 0;
                    break;
                case < 58:
                    CheckList(frame[slot], random.Next(40));
                    break;
                case < 60:
                    GcSafepoint.EnterSafeRegion();
                    Thread.Yield();
                    GcSafepoint.LeaveSafeRegion();
                    break;
                case 60:
                    Collector.Collect();
                    break;
                case < 63:
                    frame[slot] = 0;
                    _ = TestType.Text.New(random.Next(60_000));
                    break;
                default:
                    int seed = random.Next();
                    int count = steps / 20;
                    Worker worker = new(() => Work(new Random(seed), count, depth - 1));
                    worker.Join();
                    break;
            }
        }
    }

    // A pair: the next one, a text with the checksum of a number, and the number.
    private static uint Make(uint seed, uint next)
    {
        using TestFrame frame = new(2);
        frame[0] = next;
        frame[1] = TestType.Text.New(4);
        *(ulong*)(LinearMemory.ToAddress(frame[1]) + 8) = Sum(seed);
        uint made = TestType.Pair.New();
        Check(TestHeap.At(made, 4) == 0 && TestHeap.At(made, 8) == 0 && TestHeap.At(made, 12) == 0);
        TestHeap.At(made, 4) = frame[0];
        TestHeap.At(made, 8) = frame[1];
        TestHeap.At(made, 12) = seed;
        return made;
    }

    private static void CheckList(uint node, int most)
    {
        for (int index = 0; node != 0 && index < most; index++)
        {
            CheckObject(node);
            if (index == most - 1)
            {
                // Lists do not grow for ever.
                TestHeap.At(node, 4) = 0;
            }

            node = TestHeap.At(node, 4);
        }
    }

    private static void CheckObject(uint node)
    {
        Check(TestHeap.At(node, 0) == LinearMemory.ToWord(TestType.Pair.Table));
        uint text = TestHeap.At(node, 8);
        Check(TestHeap.At(text, 0) == LinearMemory.ToWord(TestType.Text.Table));
        Check(TestHeap.At(text, 4) == 4);
        Check(*(ulong*)(LinearMemory.ToAddress(text) + 8) == Sum(TestHeap.At(node, 12)));
    }

    private static ulong Sum(uint seed) => (seed + 1ul) * 0x9E37_79B9_7F4A_7C15ul;

    private static void Check(bool condition) => Assert.True(condition);

    private static void StayInRegion(void* argument)
    {
        Box box = (Box)System.Runtime.InteropServices.GCHandle.FromIntPtr((nint)argument).Target!;
        using TestFrame frame = new(1);
        frame[0] = TestType.Pair.New();
        GcSafepoint.EnterSafeRegion();
        box.Inside.Set();
        box.Leave.Wait();
        GcSafepoint.LeaveSafeRegion();
        box.Kept = TestHeap.IsObject(frame[0]);
    }

    private sealed class Box(ManualResetEventSlim inside, ManualResetEventSlim leave)
    {
        public ManualResetEventSlim Inside { get; } = inside;

        public ManualResetEventSlim Leave { get; } = leave;

        public bool Kept { get; set; }
    }

    /// <summary>A guest thread that runs an action of .NET.</summary>
    private sealed class Worker
    {
        private readonly WasiThread _thread;
        private readonly Action _action;
        private System.Runtime.ExceptionServices.ExceptionDispatchInfo? _error;

        public Worker(Action action)
        {
            _action = action;
            nint handle = System.Runtime.InteropServices.GCHandle.ToIntPtr(System.Runtime.InteropServices.GCHandle.Alloc(this));
            Assert.True(WasiThread.Spawn(&Run, (void*)handle, out _thread).Succeeded);
        }

        public void Join()
        {
            _thread.Join();
            _error?.Throw();
        }

        private static void Run(void* argument)
        {
            System.Runtime.InteropServices.GCHandle handle = System.Runtime.InteropServices.GCHandle.FromIntPtr((nint)argument);
            Worker worker = (Worker)handle.Target!;
            handle.Free();
            try
            {
                worker._action();
            }
            catch (Exception error)
            {
                worker._error = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error);
            }
        }
    }
}
