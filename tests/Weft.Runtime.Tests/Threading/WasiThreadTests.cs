using System.Text;
using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Wasi;

namespace Weft.Threading;

public sealed unsafe class WasiThreadTests
{
    [Fact]
    public void Thread_runs_with_its_argument_name_and_id() => Guest.Run(() =>
    {
        Seen seen = default;
        SpawnOptions options = new() { Name = "worker"u8 };
        Assert.True(WasiThread.Spawn(options, &Look, &seen, out WasiThread thread).Succeeded);
        int id = thread.Id;
        thread.Join();
        Assert.Equal(id, seen.Id);
        Assert.Equal("worker", Encoding.UTF8.GetString(seen.Name, seen.NameLength));
        Assert.Equal(WasiThread.MainId, WasiThread.CurrentId);
        Assert.Equal("main"u8, WasiThread.CurrentName);
    });

    [Fact]
    public void Long_name_is_cut_between_two_characters() => Guest.Run(() =>
    {
        Seen seen = default;
        SpawnOptions options = new() { Name = Encoding.UTF8.GetBytes(new string('a', 63) + "éé") };
        Assert.True(WasiThread.Spawn(options, &Look, &seen, out WasiThread thread).Succeeded);
        thread.Join();
        Assert.Equal(new string('a', 63), Encoding.UTF8.GetString(seen.Name, seen.NameLength));
    });

    // Zig's bug d: the stack pointer at the low end of the stack.
    [Theory]
    [InlineData(0, 0u, 0u)]
    [InlineData(1, 0u, 1u)]
    [InlineData(100_001, 24u, 8u)]
    [InlineData(1 << 20, 4000u, 4096u)]
    public void Stack_has_the_size_that_was_asked_for_and_overlaps_nothing(int stackSize, uint tlsSize, uint tlsAlign) => Guest.Run(() =>
    {
        LinkerSymbols.SetTls(tlsSize, tlsAlign);
        Layout layout = default;
        layout.TlsSize = tlsSize;
        SpawnOptions options = new() { StackSize = stackSize, Allocator = MisalignedAllocator.Create(&layout) };
        Assert.True(WasiThread.Spawn(options, &Measure, &layout, out WasiThread thread).Succeeded);
        thread.Join();
        LinkerSymbols.SetTls(40, 8);

        nuint expected = stackSize == 0 ? LinkerSymbols.StackSize : (nuint)Math.Max(stackSize, SpawnOptions.MinimumStackSize);
        Assert.True(layout.StackTop - layout.StackLimit >= expected);
        Assert.Equal(0u, layout.StackTop % 16);
        Assert.Equal(0u, layout.StackLimit % 16);
        Assert.True(layout.Tls >= layout.StackTop);
        Assert.Equal(0u, layout.Tls % Math.Max(tlsAlign, 1u));
        Assert.True(layout.Record >= layout.Tls + tlsSize);
        Assert.Equal(0u, layout.Record % (nuint)sizeof(nuint));
        Assert.True(layout.StackLimit >= layout.Block);
        Assert.True(layout.Record + (nuint)sizeof(StartRecord) <= layout.Block + layout.BlockSize);
        Assert.True(layout.IsFreed);
    });

    [Fact]
    public void Start_record_begins_with_what_emitted_code_reads()
    {
        StartRecord record = default;
        byte* start = (byte*)&record;
        Assert.True((byte*)&record.StackTop == start);
        Assert.True((byte*)&record.StackLimit == start + sizeof(nuint));
        Assert.True((byte*)&record.TlsBase == start + (2 * sizeof(nuint)));
    }

    // Zig's bug b: the parent overwrites what the finished child stored.
    [Fact]
    public void Child_may_end_before_the_parent_returns_from_spawning() => Guest.Run(() =>
    {
        Seen seen = default;
        using (RaceWindow.Open(static point =>
        {
            if (point == RacePoint.Spawned)
            {
                Guest.Until(static () => ThreadFunctions.Alive == 0);
            }
        }))
        {
            Assert.True(WasiThread.Spawn(&Look, &seen, out WasiThread thread).Succeeded);
            thread.Join();
            Assert.True(WasiThread.Spawn(&Look, &seen, out thread).Succeeded);
            thread.Detach();
        }

        Assert.NotEqual(0, seen.Id);
    });

    [Fact]
    public void Joiner_that_races_the_exit_frees_the_block_once() => JoinAt(RacePoint.Finished);

    [Fact]
    public void Joiner_that_comes_before_the_exit_frees_the_block_once() => JoinAt(RacePoint.Returned);

    // A thread on the dead list still stands on its stack: nobody may free the block before the thread has left it.
    [Fact]
    public void Block_of_a_detached_thread_is_freed_only_when_the_thread_has_left_it() => Guest.Run(() =>
    {
        Layout layout = default;
        SpawnOptions options = new() { Allocator = MisalignedAllocator.Create(&layout) };
        using ManualResetEventSlim reached = new();
        using ManualResetEventSlim go = new();
        using (RaceWindow.Open(point =>
        {
            if (point == RacePoint.Finished)
            {
                reached.Set();
                go.Wait();
            }
        }))
        {
            Assert.True(WasiThread.Spawn(options, &Measure, &layout, out WasiThread thread).Succeeded);
            thread.Detach();
            reached.Wait();
            DeadList.Reap();
            DeadList.Reap();
            bool isFreedEarly = layout.IsFreed;
            go.Set();
            Assert.False(isFreedEarly);
            Guest.Until(static () => ThreadFunctions.Alive == 0);
            Assert.False(layout.IsFreed);
            DeadList.Reap();
            Assert.True(layout.IsFreed);
        }
    });

    [Fact]
    public void Detach_after_the_exit_frees_the_block() => Guest.Run(() =>
    {
        Layout layout = default;
        SpawnOptions options = new() { Allocator = MisalignedAllocator.Create(&layout) };
        Assert.True(WasiThread.Spawn(options, &Measure, &layout, out WasiThread thread).Succeeded);
        Guest.Until(static () => ThreadFunctions.Alive == 0);
        thread.Detach();
        Assert.True(layout.IsFreed);
    });

    [Fact]
    public void Detach_that_races_the_exit_frees_every_block_once()
    {
        long used = Guest.UsedBytes();
        Guest.Run(() =>
        {
            Random random = new(Guest.Seed);
            using (RaceWindow.Open(static point =>
            {
                if (Random.Shared.Next(3) == 0)
                {
                    Thread.Yield();
                }
            }))
            {
                for (int round = 0; round < Guest.Times(3_000); round++)
                {
                    Assert.True(WasiThread.Spawn(&Nothing, null, out WasiThread thread).Succeeded);
                    Thread.SpinWait(random.Next(500));
                    if (random.Next(2) == 0)
                    {
                        thread.Detach();
                    }
                    else
                    {
                        thread.Join();
                    }
                }

                Guest.Until(static () => ThreadFunctions.Alive == 0);
            }
        });
        Assert.Equal(used, Guest.UsedBytes());
    }

    [Fact]
    public void Spawning_and_joining_does_not_grow_the_memory() => Guest.Run(() =>
    {
        long used = Guest.UsedBytes();
        SpawnAndJoin();
        long reserved = PageAllocator.ReservedBytes;
        for (int round = 0; round < Guest.Times(5_000); round++)
        {
            SpawnAndJoin();
        }

        Assert.Equal(reserved, PageAllocator.ReservedBytes);
        Assert.Equal(used, Guest.UsedBytes());
    });

    [Fact]
    public void Spawning_and_detaching_does_not_grow_the_memory() => Guest.Run(() =>
    {
        const int AtATime = 4;
        Guest.Until(static () => ThreadFunctions.Alive == 0);
        long used = Guest.UsedBytes();
        WasiThread* threads = stackalloc WasiThread[AtATime + 1];
        for (int index = 0; index <= AtATime; index++)
        {
            Assert.True(WasiThread.Spawn(&Nothing, null, out threads[index]).Succeeded);
        }

        for (int index = 0; index <= AtATime; index++)
        {
            threads[index].Join();
        }

        long reserved = PageAllocator.ReservedBytes;
        for (int round = 0; round < Guest.Times(5_000); round++)
        {
            Assert.True(WasiThread.Spawn(&Nothing, null, out WasiThread thread).Succeeded);
            thread.Detach();
            Guest.Until(static () => ThreadFunctions.Alive < AtATime);
        }

        Guest.Until(static () => ThreadFunctions.Alive == 0);
        Assert.Equal(reserved, PageAllocator.ReservedBytes);
        Assert.Equal(used, Guest.UsedBytes());
    });

    [Fact]
    public void Spawn_that_the_host_refuses_keeps_nothing_and_says_so() => Guest.Run(() =>
    {
        Guest.Until(static () => ThreadFunctions.Alive == 0);
        long used = Guest.UsedBytes();
        ThreadFunctions.Limit = 0;
        SpawnResult result = WasiThread.Spawn(&Nothing, null, out _);
        ThreadFunctions.Limit = int.MaxValue;
        Assert.Equal(SpawnError.HostRefused, result.Error);
        Assert.Equal(ThreadFunctions.Refusal, result.HostCode);
        Assert.Equal(used, Guest.UsedBytes());
    });

    [Fact]
    public void Spawn_without_memory_says_so() => Guest.Run(() =>
    {
        SpawnOptions options = new() { StackSize = int.MaxValue };
        Assert.Equal(SpawnError.OutOfMemory, WasiThread.Spawn(options, &Nothing, null, out _).Error);
    });

    [Fact]
    public void Join_with_a_limit_leaves_the_thread_to_be_joined() => Guest.Run(() =>
    {
        int word = 0;
        Assert.True(WasiThread.Spawn(&WaitForOne, &word, out WasiThread thread).Succeeded);
        Assert.False(thread.Join(0));
        Assert.False(thread.Join(Duration.Milliseconds(2)));
        Volatile.Write(ref word, 1);
        Assert.True(thread.Join(Duration.Seconds(60)));
    });

    [Fact]
    public void Thread_joined_twice_panics() => Assert.Contains("joined or detached twice", Guest.Panics(static () =>
    {
        int word = 0;
        Assert.True(WasiThread.Spawn(&WaitForOne, &word, out WasiThread thread).Succeeded);
        thread.Detach();
        try
        {
            thread.Join();
        }
        finally
        {
            Volatile.Write(ref word, 1);
            Guest.Until(static () => ThreadFunctions.Alive == 0);
        }
    }), StringComparison.Ordinal);

    [Fact]
    public void Functions_registered_for_the_end_run_in_reverse_and_in_four_rounds() => Guest.Run(() =>
    {
        long used = Guest.UsedBytes();
        s_order.Clear();
        Assert.True(WasiThread.Spawn(&Register, null, out WasiThread thread).Succeeded);
        thread.Join();
        Assert.Equal(["3", "2", "1", "again", "again", "again", "again"], s_order);
        Assert.Equal(used, Guest.UsedBytes());
    });

    private static readonly List<string> s_order = [];

    // The joiner comes when the thread has got so far, and the thread goes on only when the joiner waits; or has freed the block, too early.
    private static void JoinAt(RacePoint at) => Guest.Run(() =>
    {
        Layout layout = default;
        nint address = (nint)(&layout);
        bool isThere = false;
        bool isFreedEarly = false;
        SpawnOptions options = new() { Allocator = MisalignedAllocator.Create((Layout*)address) };
        using (RaceWindow.Open(point =>
        {
            if (point == at)
            {
                Volatile.Write(ref isThere, true);
                Layout* seen = (Layout*)address;
                Guest.Until(() => Volatile.Read(ref seen->IsFreed) || ParkingTable.WaiterCount == 1);
                isFreedEarly = seen->IsFreed;
            }
        }))
        {
            Assert.True(WasiThread.Spawn(options, &Measure, (void*)address, out WasiThread thread).Succeeded);
            Guest.Until(() => Volatile.Read(ref isThere));
            thread.Join();
            Guest.Until(static () => ThreadFunctions.Alive == 0);
        }

        Assert.False(isFreedEarly);
        Assert.True(((Layout*)address)->IsFreed);
    });

    private static void SpawnAndJoin()
    {
        Assert.True(WasiThread.Spawn(&Nothing, null, out WasiThread thread).Succeeded);
        thread.Join();
    }

    private static void Nothing(void* argument)
    {
        // Threads that use the heap leave nothing of it behind.
        Allocator allocator = GeneralAllocator.Allocator;
        allocator.Free(allocator.Allocate(100), 100);
    }

    private static void WaitForOne(void* argument) => Guest.Until(() => Volatile.Read(ref *(int*)argument) == 1);

    private static void Register(void* argument)
    {
        Assert.True(ThreadExit.TryRegister(&Again, null));
        Assert.True(ThreadExit.TryRegister(&Note, (void*)1));
        Assert.True(ThreadExit.TryRegister(&Note, (void*)2));
        Assert.True(ThreadExit.TryRegister(&Note, (void*)3));
    }

    private static void Note(void* argument) => s_order.Add($"{(nint)argument}");

    private static void Again(void* argument)
    {
        s_order.Add("again");
        Assert.True(ThreadExit.TryRegister(&Again, null));
    }

    private static void Look(void* argument)
    {
        Seen* seen = (Seen*)argument;
        seen->NameLength = WasiThread.CurrentName.Length;
        WasiThread.CurrentName.CopyTo(new Span<byte>(seen->Name, 64));
        seen->Id = WasiThread.CurrentId;
    }

    private static void Measure(void* argument)
    {
        Layout* layout = (Layout*)argument;
        layout->StackTop = (nuint)LinkerSymbols.StackPointer;
        layout->StackLimit = (nuint)LinkerSymbols.StackLimit;
        layout->Tls = (nuint)LinkerSymbols.TlsBase;
        layout->Record = (nuint)StartRecord.Current;
        // Uses all of the stack; what is next to it would show it.
        new Span<byte>(LinkerSymbols.StackLimit, (int)(layout->StackTop - layout->StackLimit)).Fill(0xEE);
    }

    private struct Seen
    {
        public int Id;
        public int NameLength;
        public fixed byte Name[64];
    }

    private struct Layout
    {
        public nuint Block;
        public nuint BlockSize;
        public nuint StackTop;
        public nuint StackLimit;
        public nuint Tls;
        public nuint TlsSize;
        public nuint Record;
        public bool IsFreed;
    }

    /// <summary>One block, aligned to 16 and to nothing more, which must be freed once and as it was taken.</summary>
    private static class MisalignedAllocator
    {
        public static Allocator Create(Layout* layout) => new(layout, &Allocate, &Free, &Resize);

        private static void* Allocate(void* context, nuint size, nuint alignment)
        {
            Layout* layout = (Layout*)context;
            Assert.Equal(16u, alignment);
            layout->Block = (nuint)GeneralAllocator.Allocator.Allocate(size + 16, 32) + 16;
            layout->BlockSize = size;
            return (void*)layout->Block;
        }

        private static void Free(void* context, void* address, nuint size, nuint alignment)
        {
            Layout* layout = (Layout*)context;
            Assert.Equal(layout->Block, (nuint)address);
            Assert.Equal(layout->BlockSize, size);
            Assert.False(layout->IsFreed);
            layout->IsFreed = true;
            new Span<byte>(address, (int)size).Fill(0xDD);
            GeneralAllocator.Allocator.Free((byte*)address - 16, size + 16, 32);
        }

        private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment) => false;
    }
}
