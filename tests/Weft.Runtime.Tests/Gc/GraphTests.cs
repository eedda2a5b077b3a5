using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

/// <summary>Random objects against a model that knows what can be reached.</summary>
public sealed unsafe class GraphTests
{
    private static readonly TestType[] s_types =
    [
        TestType.Leaf, TestType.Pair, TestType.Node(1), TestType.Node(7), TestType.Node(30), TestType.Plain(8), TestType.Plain(2048),
        TestType.Text, TestType.Array, TestType.Matrix, TestType.Structs,
    ];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(64, 0)]
    [InlineData(0, 7)]
    public void What_can_be_reached_lives_unchanged_and_all_else_is_freed(int stackLimit, int stress) => TestHeap.Run(() =>
    {
        MarkStack.Limit = stackLimit;
        ObjectHeap.StressInterval = stress;
        Random random = new(Guest.Seed);
        using TestFrame frame = new(40);
        Model?[] roots = new Model?[frame.Count];
        List<Model> all = [];
        int rounds = Guest.Times(60);
        for (int round = 0; round < rounds; round++)
        {
            int steps = random.Next(400);
            for (int step = 0; step < steps; step++)
            {
                Change(random, frame, roots, all);
            }

            Collector.Collect();
            Compare(roots, all);
        }

        foreach (Model model in all)
        {
            HandleTable.Free(model.Handle);
        }
    });

    [Fact]
    public void Long_list_is_followed_without_depth() => TestHeap.Run(() =>
    {
        const int Count = 200_000;
        MarkStack.Limit = 4;
        using TestFrame frame = new(1);
        for (int index = 0; index < Count; index++)
        {
            uint node = TestType.Pair.New();
            TestHeap.At(node, 8) = frame[0];
            frame[0] = node;
        }

        long overflows = MarkStack.Overflows;
        Collector.Collect();
        Assert.Equal(24L * Count, GcStatistics.LiveBytes);
        Assert.Equal(overflows, MarkStack.Overflows);
    });

    [Fact]
    public void Wide_graph_is_followed_with_a_stack_that_is_too_small() => TestHeap.Run(() =>
    {
        const int Width = 300;
        const int Wider = 100_000;
        MarkStack.Limit = 50;
        using TestFrame frame = new(2);
        frame[0] = TestType.Array.New(Width);
        for (uint index = 0; index < Width; index++)
        {
            uint row = TestType.Array.New(Width);
            TestHeap.At(frame[0], 12 + (index * 4)) = row;
            for (uint column = 0; column < Width; column++)
            {
                TestHeap.At(TestHeap.At(frame[0], 12 + (index * 4)), 12 + (column * 4)) = TestType.Pair.New();
            }
        }

        frame[1] = TestType.Structs.New(Wider);
        for (uint index = 0; index < Wider; index++)
        {
            TestHeap.At(frame[1], 12 + (index * 20) + 16) = TestType.Pair.New();
        }

        long overflows = MarkStack.Overflows;
        Collector.Collect();
        Assert.True(MarkStack.Overflows > overflows);
        long arrays = (Width + 1) * TestHeap.CellSizeOf(16 + (Width * 4)) + TestHeap.CellSizeOf(16 + (Wider * 20));
        Assert.Equal(arrays + (24L * ((Width * Width) + Wider)), GcStatistics.LiveBytes);
    });

    [Fact]
    public void Stack_grows_and_goes_back() => TestHeap.Run(() =>
    {
        // The last element is followed first, and leads to the next array while the others wait.
        const int Depth = 1000;
        const int Width = 100;
        using TestFrame frame = new(1);
        for (int level = 0; level < Depth; level++)
        {
            uint array = TestType.Array.New(Width);
            TestHeap.At(array, 12 + (4 * (Width - 1))) = frame[0];
            frame[0] = array;
            for (uint index = 0; index < Width - 1; index++)
            {
                TestHeap.At(frame[0], 12 + (index * 4)) = TestType.Pair.New();
            }
        }

        long others = PageAllocator.UsedBytes - GcStatistics.HeapBytes;
        long overflows = MarkStack.Overflows;
        Collector.Collect();
        Assert.Equal((Depth * TestHeap.CellSizeOf(16 + (4 * Width))) + (24 * Depth * (Width - 1)), GcStatistics.LiveBytes);
        Assert.Equal(overflows, MarkStack.Overflows);
        Assert.Equal(others, PageAllocator.UsedBytes - GcStatistics.HeapBytes);
    });

    [Fact]
    public void Reference_to_a_freed_object_is_noticed() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        uint freed = TestType.Leaf.New();
        frame[0] = TestType.Pair.New();
        Collector.Collect();
        Assert.Equal(0xDBDB_DBDBu, TestHeap.At(freed, 0));
        Assert.Equal(0xDBDB_DBDBu, TestHeap.At(freed, 4));
        TestHeap.At(frame[0], 4) = freed;
        Weft.Wasi.GuestExitException exit = Assert.Throws<Weft.Wasi.GuestExitException>(Collector.Collect);
        Assert.Contains("a reference leads to an object that was freed", exit.ErrorOutput, StringComparison.Ordinal);

        // The group has ended. For the tests that follow, the collection is given up.
        Weft.Threading.GroupEnd.Owner = 0;
        while (MarkStack.Pop() != 0)
        {
        }

        TestHeap.At(frame[0], 4) = 0;
        _ = Sweeper.Sweep();
        GcSafepoint.ResumeWorld(GcThread.Current);
        GcThreads.Exit();
    });

    private static void Change(Random random, TestFrame frame, Model?[] roots, List<Model> all)
    {
        int root = random.Next(frame.Count);
        switch (random.Next(4))
        {
            case 0:
                (frame[root], roots[root]) = (0, null);
                break;
            case 1 when roots[root] is { } model:
                // Any address of the block does.
                int other = random.Next(frame.Count);
                (frame[other], roots[other]) = (model.Reference + (uint)random.Next((int)model.Size - 4), model);
                break;
            case 2 when roots[root] is { } model && model.Slots.Length > 0:
                int slot = random.Next(model.Slots.Length);
                Model? target = roots[random.Next(frame.Count)];
                model.Targets[slot] = target;
                TestHeap.At(model.Reference, model.Slots[slot]) = target?.Reference ?? 0;
                break;
            default:
                TestType type = s_types[random.Next(s_types.Length)];
                int length = type.ComponentSize == 0 ? 0 : random.Next(1 << random.Next(15));
                uint reference = type.New(length);
                Assert.NotEqual(0u, reference);
                Model made = new(type, length, reference);
                all.Add(made);
                (frame[root], roots[root]) = (reference, made);
                break;
        }
    }

    private static void Compare(Model?[] roots, List<Model> all)
    {
        HashSet<Model> reached = [];
        Stack<Model> stack = new(roots.OfType<Model>());
        while (stack.TryPop(out Model? model))
        {
            if (reached.Add(model))
            {
                foreach (Model target in model.Targets.OfType<Model>())
                {
                    stack.Push(target);
                }
            }
        }

        Assert.Equal(reached.Sum(static model => TestHeap.CellSizeOf(model.Size)), GcStatistics.LiveBytes);
        HashSet<uint> references = [.. reached.Select(static model => model.Reference)];
        foreach (Model model in all)
        {
            if (reached.Contains(model))
            {
                model.Check();
            }
            else
            {
                Assert.True(HandleTable.Get(model.Handle) == null);

                // Where a collection freed it earlier, another may be there by now.
                uint now = PageTable.FindObject(model.Reference);
                Assert.True(now == 0 || references.Contains(now));
                HandleTable.Free(model.Handle);
            }
        }

        all.RemoveAll(model => !reached.Contains(model));
    }

    private sealed class Model
    {
        private readonly TestType _type;
        private readonly int _length;

        public Model(TestType type, int length, uint reference)
        {
            (_type, _length, Reference) = (type, length, reference);
            Slots = [.. type.Slots(length)];
            Targets = new Model?[Slots.Length];
            Size = type.BaseSize + ((uint)length * type.ComponentSize);
            Handle = HandleTable.Allocate(LinearMemory.ToAddress(reference), HandleKind.WeakShort);
        }

        public uint Reference { get; }

        public uint Size { get; }

        public uint[] Slots { get; }

        public Model?[] Targets { get; }

        public void* Handle { get; }

        public void Check()
        {
            Assert.True(HandleTable.Get(Handle) == LinearMemory.ToAddress(Reference));
            Assert.Equal(LinearMemory.ToWord(_type.Table), TestHeap.At(Reference, 0));
            Assert.True(_type.ComponentSize == 0 || TestHeap.At(Reference, 4) == (uint)_length);
            for (int index = 0; index < Slots.Length; index++)
            {
                Assert.Equal(Targets[index]?.Reference ?? 0, TestHeap.At(Reference, Slots[index]));
            }
        }
    }
}
