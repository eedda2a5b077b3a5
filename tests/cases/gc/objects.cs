// Trees of objects with method tables made by hand: what is reached keeps its numbers, and the memory of what is not is used again.
// runtime: heap
using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Gc;

internal static unsafe class Program
{
    private const int Depth = 13;
    private const int Nodes = (1 << (Depth + 1)) - 1;
    private const int Rounds = 60;

    private static Tables s_tables;
    private static uint* s_roots;
    private static object? s_object;
    private static uint s_number;

    // Static fields that may refer to objects are those of such types.
    private static ref uint Kept => ref Unsafe.As<object?, uint>(ref s_object);

    private static void Main()
    {
        MakeTables();
        Kept = MakeTree(Depth, 1);
        uint* temporary = stackalloc uint[1];
        Root(temporary);
        for (int round = 0; round < Rounds; round++)
        {
            *temporary = MakeTree(Depth, round * 2);
            Guest.Check(Sum(*temporary) == Expected(round * 2), "a tree has changed"u8);
            Guest.Check(Sum(Kept) == Expected(1), "the tree that is kept has changed"u8);
        }

        // Each tree is 768 KiB, and 4 MiB are made before a collection.
        Guest.Check(GcStatistics.Collections >= 5, "nothing was collected"u8);
        Guest.Check(GcStatistics.HeapBytes < 8 << 20, "memory was not used again"u8);
        Guest.Check(GcStatistics.AllocatedByThread >= (Rounds + 1L) * Nodes * 48, "bytes were not counted"u8);
        Guest.Check(GcStatistics.LongestPause > 0, "no pause was measured"u8);

        Handles();
        Finalizers();
        Limit();
        Statics();
        Report.Line("ok"u8);
    }

    // A node refers to two others and has a number, 24 bytes; each comes with a leaf that nobody keeps.
    private static uint MakeTree(int depth, int seed)
    {
        uint* nodes = stackalloc uint[2];
        Root(nodes);
        if (depth > 0)
        {
            nodes[0] = MakeTree(depth - 1, seed);
            nodes[1] = MakeTree(depth - 1, seed);
        }

        uint node = New(0);
        Node* made = (Node*)node;
        Guest.Check(made->Left == 0 && made->Right == 0 && made->Number == 0, "a new object is not zero"u8);
        made->Left = nodes[0];
        made->Right = nodes[1];
        made->Number = seed + depth;
        nodes[0] = node;
        _ = New(0);

        // Also where a run of free cells is not used up.
        if (depth == Depth - 2)
        {
            Collector.Collect();
        }

        return nodes[0];
    }

    private static long Sum(uint node) => node == 0 ? 0 : ((Node*)node)->Number + Sum(((Node*)node)->Left) + Sum(((Node*)node)->Right);

    private static long Expected(int seed)
    {
        long sum = 0;
        for (int depth = 0; depth <= Depth; depth++)
        {
            sum += (long)(seed + depth) << (Depth - depth);
        }

        return sum;
    }

    private static void Statics()
    {
        Kept = 0;
        void* weak = HandleTable.Allocate((void*)New(0), HandleKind.WeakShort);
        CopyTarget(weak, ref Kept);
        Churn();
        Guest.Check(HandleTable.Get(weak) == (void*)Kept, "a static field keeps nothing"u8);
        CopyTarget(weak, ref s_number);
        Kept = 0;
        Churn();
        Guest.Check(HandleTable.Get(weak) == null, "a number keeps an object"u8);
        HandleTable.Free(weak);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CopyTarget(void* weak, ref uint field) => field = (uint)HandleTable.Get(weak);

    private static void Handles()
    {
        void* strong = HandleTable.Allocate((void*)New(0), HandleKind.Strong);
        void* weak = HandleTable.Allocate(HandleTable.Get(strong), HandleKind.WeakShort);
        void* dependent = HandleTable.AllocateDependent(HandleTable.Get(strong), (void*)New(0));
        ((Node*)HandleTable.Get(strong))->Number = 11;
        SecondNumber(dependent) = 12;
        Churn();
        Guest.Check(HandleTable.Get(weak) == HandleTable.Get(strong), "a handle was cleared"u8);
        Guest.Check(((Node*)HandleTable.Get(weak))->Number == 11, "the target has changed"u8);
        Guest.Check(SecondNumber(dependent) == 12, "the second object has changed"u8);
        HandleTable.Free(strong);
        Churn();
        Guest.Check(HandleTable.Get(weak) == null, "a weak handle was not cleared"u8);
        void* target = HandleTable.GetDependent(dependent, out void* second);
        Guest.Check(target == null && second == null, "a dependent handle was not cleared"u8);
        HandleTable.Free(weak);
        HandleTable.Free(dependent);
    }

    // The object itself is on this frame alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref int SecondNumber(void* dependent)
    {
        _ = HandleTable.GetDependent(dependent, out void* second);
        return ref ((Node*)second)->Number;
    }

    private static void Finalizers()
    {
        MakeFinalizable();
        Churn();
        int count = 0;
        for (void* next = FinalizerQueue.Take(); next != null; next = FinalizerQueue.Take())
        {
            Guest.Check(((Node*)next)->Number == ++count, "finalizers are not in order"u8);
        }

        Guest.Check(count == 3, "a finalizer was forgotten"u8);
    }

    private static void Limit()
    {
        CollectionPolicy.HeapLimit = 16 << 20;
        uint* list = stackalloc uint[1];
        Root(list);
        *list = 0;
        int count = 0;
        for (uint made = New(0); made != 0; made = New(0))
        {
            ((Node*)made)->Left = *list;
            *list = made;
            count++;
        }

        Guest.Check(count > 600_000 && count < 700_000, "the limit is not kept"u8);
        *list = 0;
        Churn();
        Guest.Check(New(0) != 0, "memory is not free again"u8);
    }

    // Deeper in the stack, so that no forgotten word of a frame keeps what was made there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeFinalizable()
    {
        for (int number = 1; number <= 3; number++)
        {
            Node* node = (Node*)New(1);
            node->Number = number;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Churn()
    {
        Collector.Collect();

        // What was freed has others in its place.
        for (int index = 0; index < 5000; index++)
        {
            _ = New(0);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint New(int isFinalizable)
    {
        fixed (Tables* tables = &s_tables)
        {
            MethodTable* table = (MethodTable*)(tables->Words + (isFinalizable * 16));
            return (uint)(isFinalizable != 0 ? FinalizerQueue.Allocate(table, 24) : ObjectHeap.Allocate(table, 24));
        }
    }

    // What is only used here would be kept in locals, where no collector sees it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Root(uint* words) => s_roots = words;

    private static void MakeTables()
    {
        fixed (Tables* tables = &s_tables)
        {
            uint* map = tables->Words + 32;
            map[0] = 2;
            map[1] = 4 | (8 << 16);
            for (int index = 0; index < 2; index++)
            {
                uint* table = tables->Words + (index * 16);
                table[0] = (1u << 24) | (index == 1 ? 1u << 20 : 0);
                table[1] = 24;
                table[6] = (uint)map;
            }
        }
    }

    private struct Node
    {
        public uint Table;
        public uint Left;
        public uint Right;
        public uint Padding;
        public int Number;
    }

    private struct Tables
    {
        public fixed uint Words[40];
    }
}
