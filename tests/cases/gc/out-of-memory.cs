// A memory that is full of live objects: allocation says so, nothing is lost, and what is let go makes room again, large or small.
// options: --max-memory 8MiB
// runtime: heap
using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Gc;

internal static unsafe class Program
{
    private const int ListCount = 1024;

    private static Tables s_tables;
    private static Lists s_lists;

    private static void Main()
    {
        MakeTables();
        int first = Fill();
        Guest.Check(first > 200_000, "much of the memory was not used"u8);
        Guest.Check(New(1, 1 << 20) == 0, "there is no room for that"u8);
        Guest.Check(New(1, 0x7FFF_0000) == 0 && New(1, 0xFFFF_FFF0) == 0, "there cannot be room for that"u8);

        // Every other one goes; what is left has gaps for small objects and for no page.
        for (int index = 0; index < ListCount; index++)
        {
            for (Node* node = (Node*)Head(index); node != null && node->Next != 0; node = (Node*)node->Next)
            {
                node->Next = ((Node*)node->Next)->Next;
            }
        }

        int left = Count();
        int more = Fill();
        Guest.Check(more > first / 3, "the gaps were not filled"u8);
        Guest.Check(Count() == left + more, "objects were lost"u8);

        // A number on the stack may be taken for a reference, and keep one of the lists.
        for (int index = 0; index < ListCount; index++)
        {
            Head(index) = 0;
        }

        Guest.Check(New(1, 512 << 10) != 0, "there is room for that"u8);
        Guest.Check(Fill() > first / 3, "memory is not free again"u8);
        Report.Line("ok"u8);
    }

    private static ref uint Head(int index) => ref Unsafe.As<object?, uint>(ref s_lists[index]);

    private static int Fill()
    {
        int count = 0;
        for (uint made = New(0, 24); made != 0; made = New(0, 24))
        {
            ref uint head = ref Head(count % ListCount);
            ((Node*)made)->Next = head;
            ((Node*)made)->Number = count;
            head = made;
            count++;
        }

        return count;
    }

    private static int Count()
    {
        int count = 0;
        for (int index = 0; index < ListCount; index++)
        {
            for (Node* node = (Node*)Head(index); node != null; node = (Node*)node->Next)
            {
                count++;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint New(int type, uint size)
    {
        fixed (Tables* tables = &s_tables)
        {
            return (uint)ObjectHeap.Allocate((MethodTable*)(tables->Words + (type * 16)), size);
        }
    }

    private static void MakeTables()
    {
        fixed (Tables* tables = &s_tables)
        {
            uint* map = tables->Words + 32;
            map[0] = 1;
            map[1] = 4;
            tables->Words[0] = 1u << 24;
            tables->Words[1] = 24;
            tables->Words[6] = (uint)map;
            tables->Words[16] = (1u << 31) | 1;
            tables->Words[17] = 16;
        }
    }

    private struct Node
    {
        public uint Table;
        public uint Next;
        public int Number;
    }

    // Static fields that may refer to objects are those of such types.
    [InlineArray(ListCount)]
    private struct Lists
    {
        private object? _first;
    }

    private struct Tables
    {
        public fixed uint Words[40];
    }
}
