using Weft.Emulation;
using Weft.Intrinsics;

namespace Weft.Gc;

public sealed unsafe class HandleTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Handle_keeps_its_target_or_is_cleared(int kind, bool keeps) => TestHeap.Run(() =>
    {
        uint reference = TestType.Pair.New();
        void* handle = HandleTable.Allocate(LinearMemory.ToAddress(reference), (HandleKind)kind);
        Assert.Equal(0u, (nuint)handle % 8);
        TestHeap.At(reference, 4) = TestType.Leaf.New();
        using (TestFrame frame = new(1))
        {
            frame[0] = reference;
            Collector.Collect();
            Assert.Equal(reference, TargetOf(handle));
        }

        Collector.Collect();
        Assert.Equal(keeps ? reference : 0, TargetOf(handle));
        Assert.Equal(keeps ? 24 + 16 : 0, GcStatistics.LiveBytes);
        HandleTable.Set(handle, null);
        Collector.Collect();
        Assert.Equal(0u, TargetOf(handle));
        Assert.Equal(0, GcStatistics.LiveBytes);
        HandleTable.Free(handle);
    });

    [Fact]
    public void Freed_handles_are_used_again_and_keep_nothing() => TestHeap.Run(() =>
    {
        HashSet<nuint> seen = [];
        for (int round = 0; round < 3; round++)
        {
            void*[] handles = new void*[2000];
            for (int index = 0; index < handles.Length; index++)
            {
                handles[index] = HandleTable.Allocate(LinearMemory.ToAddress(TestType.Leaf.New()), HandleKind.Strong);
                Assert.True(round == 0 ? seen.Add((nuint)handles[index]) : seen.Contains((nuint)handles[index]));
            }

            foreach (void* handle in handles)
            {
                HandleTable.Free(handle);
            }

            Collector.Collect();
            Assert.Equal(0, GcStatistics.LiveBytes);
        }
    });

    [Fact]
    public void Dependent_handle_keeps_its_second_object_as_long_as_the_target_lives() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        frame[0] = TestType.Leaf.New();
        uint second = TestType.Leaf.New();
        void* handle = HandleTable.AllocateDependent(LinearMemory.ToAddress(frame[0]), LinearMemory.ToAddress(second));
        Collector.Collect();
        Assert.Equal(frame[0], ObjectReference.Of(HandleTable.GetDependent(handle, out void* got)));
        Assert.Equal(second, ObjectReference.Of(got));
        Assert.True(TestHeap.IsObject(second));

        HandleTable.SetSecond(handle, null);
        Collector.Collect();
        Assert.False(TestHeap.IsObject(second));
        Assert.Equal(frame[0], TargetOf(handle));

        // A target that only its own second object refers to is not alive.
        uint pair = TestType.Pair.New();
        TestHeap.At(pair, 4) = frame[0];
        HandleTable.SetSecond(handle, LinearMemory.ToAddress(pair));
        frame[0] = 0;
        Collector.Collect();
        Assert.True(HandleTable.GetDependent(handle, out got) == null);
        Assert.True(got == null);
        Assert.Equal(0, GcStatistics.LiveBytes);
        HandleTable.Free(handle);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Chain_of_dependent_handles_lives_with_its_first_target(int order) => TestHeap.Run(() =>
    {
        const int Count = 300;
        using TestFrame frame = new(1);
        frame[0] = TestType.Array.New(Count);
        for (uint index = 0; index < Count; index++)
        {
            TestHeap.At(frame[0], 12 + (index * 4)) = TestType.Pair.New();
        }

        uint[] links = new Span<uint>(LinearMemory.ToAddress(frame[0]) + 12, Count).ToArray();
        int[] places = [.. Enumerable.Range(0, Count - 1)];
        if (order == 0)
        {
            new Random(Guest.Seed).Shuffle(places);
        }

        void*[] handles = new void*[places.Length];
        for (int index = 0; index < places.Length; index++)
        {
            int place = order < 0 ? places[^(index + 1)] : places[index];
            handles[place] = HandleTable.AllocateDependent(
                LinearMemory.ToAddress(links[place]), LinearMemory.ToAddress(links[place + 1]));
        }

        frame[0] = links[0];
        Collector.Collect();
        Assert.Equal(24 * Count, GcStatistics.LiveBytes);

        // From the middle on.
        frame[0] = links[Count / 2];
        Collector.Collect();
        Assert.Equal(24 * Count / 2, GcStatistics.LiveBytes);
        Assert.Equal(0u, TargetOf(handles[0]));
        Assert.Equal(links[Count - 2], TargetOf(handles[Count - 2]));

        frame[0] = 0;
        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
        foreach (void* handle in handles)
        {
            Assert.Equal(0u, TargetOf(handle));
            HandleTable.Free(handle);
        }
    });

    [Fact]
    public void Dependent_handle_is_followed_from_what_was_left_out_of_the_stack() => TestHeap.Run(() =>
    {
        MarkStack.Limit = 4;
        using TestFrame frame = new(1);
        frame[0] = TestType.Array.New(500);
        void* handle = null;
        for (uint index = 0; index < 500; index++)
        {
            TestHeap.At(frame[0], 12 + (index * 4)) = TestType.Pair.New();
        }

        uint inner = TestType.Array.New(500);
        TestHeap.At(TestHeap.At(frame[0], 12), 4) = inner;
        uint target = TestType.Pair.New();
        TestHeap.At(inner, 12 + (4 * 499)) = target;
        uint second = TestType.Array.New(1000);
        handle = HandleTable.AllocateDependent(LinearMemory.ToAddress(target), LinearMemory.ToAddress(second));
        for (uint index = 0; index < 1000; index++)
        {
            TestHeap.At(second, 12 + (index * 4)) = TestType.Pair.New();
        }

        Collector.Collect();
        long arrays = (2 * TestHeap.CellSizeOf(16 + (4 * 500))) + TestHeap.CellSizeOf(16 + (4 * 1000));
        Assert.Equal(arrays + (24 * 1501), GcStatistics.LiveBytes);
        HandleTable.Free(handle);
    });

    [Fact]
    public void Handles_are_made_and_freed_by_many_threads()
    {
        // Each writes its number into the slot, and nobody else's appears there.
        int rounds = Guest.Times(20_000);
        Guest.RunMany(8, (index, random) =>
        {
            nuint[] handles = new nuint[50];
            for (int round = 0; round < rounds; round++)
            {
                int place = random.Next(handles.Length);
                void* mark = LinearMemory.ToAddress((uint)((index * 100) + place + 1));
                if (handles[place] == 0)
                {
                    handles[place] = (nuint)HandleTable.Allocate(mark, HandleKind.WeakLong);
                    continue;
                }

                Assert.True(HandleTable.Get((void*)handles[place]) == mark);
                HandleTable.Free((void*)handles[place]);
                handles[place] = 0;
            }

            foreach (nuint handle in handles.Where(static handle => handle != 0))
            {
                HandleTable.Free((void*)handle);
            }
        });
    }

    private static uint TargetOf(void* handle) => ObjectReference.Of(HandleTable.Get(handle));
}
