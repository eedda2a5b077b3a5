using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

public sealed unsafe class FinalizerTests
{
    [Fact]
    public void Unreachable_objects_are_finalized_once_in_the_order_in_which_they_were_made() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        uint first = TestType.Finalizable.New();
        frame[0] = TestType.Finalizable.New();
        uint third = TestType.Finalizable.New();
        Assert.True(FinalizerQueue.Take() == null);
        Collector.Collect();
        Assert.Equal(first, Take());
        Assert.Equal(third, Take());
        Assert.Equal(0u, Take());
        Collector.Collect();
        Assert.Equal(0u, Take());
        Assert.Equal(24, GcStatistics.LiveBytes);
        Assert.True(TestHeap.IsObject(frame[0]));
    });

    [Fact]
    public void Object_that_waits_for_its_finalizer_lives_with_all_it_refers_to() => TestHeap.Run(() =>
    {
        uint outer = TestType.Finalizable.New();
        using (TestFrame frame = new(1))
        {
            frame[0] = outer;
            uint inner = TestType.Finalizable.New();
            TestHeap.At(outer, 4) = inner;
            TestHeap.At(inner, 8) = TestType.Leaf.New();
        }

        uint kept = TestHeap.At(outer, 4);
        for (int round = 0; round < 3; round++)
        {
            Collector.Collect();
            Assert.Equal(24 + 24 + 16, GcStatistics.LiveBytes);
        }

        // Both became unreachable together, so both are finalized.
        Assert.Equal(outer, Take());
        Assert.Equal(kept, Take());
        Assert.Equal(0u, Take());
        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
    });

    [Fact]
    public void Object_that_comes_back_lives_and_is_finalized_again_only_when_registered() => TestHeap.Run(() =>
    {
        uint made = TestType.Finalizable.New();
        Collector.Collect();
        using (TestFrame frame = new(1))
        {
            frame[0] = Take();
            Assert.Equal(made, frame[0]);
            Collector.Collect();
            Assert.True(TestHeap.IsObject(made));
            Assert.True(FinalizerQueue.TryRegister(LinearMemory.ToAddress(made)));
            Assert.True(FinalizerQueue.TryRegister(LinearMemory.ToAddress(made)));
        }

        Collector.Collect();
        Assert.Equal(made, Take());
        Assert.Equal(0u, Take());
        Collector.Collect();
        Assert.False(TestHeap.IsObject(made));
        Assert.Equal(0u, Take());
    });

    [Fact]
    public void Suppressed_finalizer_does_not_run_until_registered_again() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        uint dropped = TestType.Finalizable.New();
        FinalizerQueue.Suppress(LinearMemory.ToAddress(dropped));
        frame[0] = TestType.Finalizable.New();
        FinalizerQueue.Suppress(LinearMemory.ToAddress(frame[0]));
        Collector.Collect();
        Assert.False(TestHeap.IsObject(dropped));
        Assert.Equal(0u, Take());
        Assert.True(FinalizerQueue.TryRegister(LinearMemory.ToAddress(frame[0])));
        uint expected = frame[0];
        frame[0] = 0;
        Collector.Collect();
        Assert.Equal(expected, Take());
        Assert.Equal(0u, Take());
    });

    [Fact]
    public void Suppressed_object_that_a_finalized_one_keeps_can_be_registered() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        uint outer = TestType.Finalizable.New();
        frame[0] = outer;
        uint inner = TestType.Finalizable.New();
        TestHeap.At(outer, 4) = inner;
        FinalizerQueue.Suppress(LinearMemory.ToAddress(inner));
        frame[0] = 0;
        Collector.Collect();
        Assert.Equal(outer, Take());
        frame[0] = inner;
        Assert.True(FinalizerQueue.TryRegister(LinearMemory.ToAddress(inner)));
        frame[0] = 0;
        Collector.Collect();
        Assert.Equal(inner, Take());
        Assert.Equal(0u, Take());
    });

    [Fact]
    public void Short_weak_handles_go_before_finalizers_and_long_ones_after() => TestHeap.Run(() =>
    {
        uint outer = TestType.Finalizable.New();
        using (TestFrame frame = new(1))
        {
            frame[0] = outer;
            TestHeap.At(outer, 4) = TestType.Leaf.New();
        }

        void* target = LinearMemory.ToAddress(outer);
        void* inner = LinearMemory.ToAddress(TestHeap.At(outer, 4));
        void* weak = HandleTable.Allocate(target, HandleKind.WeakShort);
        void* innerWeak = HandleTable.Allocate(inner, HandleKind.WeakShort);
        void* longWeak = HandleTable.Allocate(target, HandleKind.WeakLong);
        void* innerLong = HandleTable.Allocate(inner, HandleKind.WeakLong);
        void* second = LinearMemory.ToAddress(TestType.Leaf.New());
        void* dependent = HandleTable.AllocateDependent(inner, second);

        Collector.Collect();
        Assert.True(HandleTable.Get(weak) == null);
        Assert.True(HandleTable.Get(innerWeak) == null);
        Assert.True(HandleTable.Get(longWeak) == target);
        Assert.True(HandleTable.Get(innerLong) == inner);
        Assert.True(HandleTable.GetDependent(dependent, out void* got) == inner);
        Assert.True(got == second);
        Assert.Equal(24 + 16 + 16, GcStatistics.LiveBytes);

        Assert.Equal(outer, Take());
        Collector.Collect();
        Assert.True(HandleTable.Get(longWeak) == null);
        Assert.True(HandleTable.Get(innerLong) == null);
        Assert.True(HandleTable.Get(dependent) == null);
        Assert.Equal(0, GcStatistics.LiveBytes);
        foreach (nuint handle in (nuint[])[(nuint)weak, (nuint)innerWeak, (nuint)longWeak, (nuint)innerLong, (nuint)dependent])
        {
            HandleTable.Free((void*)handle);
        }
    });

    [Fact]
    public void Thread_that_runs_finalizers_is_woken_and_waited_for()
    {
        int rounds = Guest.Times(200);
        int finalized = 0;
        int stop = 0;
        Guest.RunMany(3, (index, random) =>
        {
            if (index == 0)
            {
                while (true)
                {
                    FinalizerQueue.WaitForWork();
                    using TestFrame frame = new(1);
                    while ((frame[0] = Take()) != 0)
                    {
                        if (TestHeap.At(frame[0], 12) == uint.MaxValue)
                        {
                            _ = Take();
                            return;
                        }

                        // Its finalizer may make objects itself.
                        TestHeap.At(frame[0], 4) = TestType.Leaf.New();
                        Interlocked.Increment(ref finalized);
                    }
                }
            }

            for (int round = 0; round < rounds; round++)
            {
                uint made = TestType.Finalizable.New();
                TestHeap.At(made, 12) = (uint)index;
                Collector.Collect();
                FinalizerQueue.WaitUntilIdle();
            }

            if (Interlocked.Increment(ref stop) == 2)
            {
                Guest.Until(() => Volatile.Read(ref finalized) == 2 * rounds);
                TestHeap.At(TestType.Finalizable.New(), 12) = uint.MaxValue;
                Collector.Collect();
            }
        });
        Assert.Equal(2 * rounds, finalized);
    }

    private static uint Take() => ObjectReference.Of(FinalizerQueue.Take());
}
