// Threads whose stacks come from a checking allocator leave nothing in it; neither do containers that grow.
// threads: on
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        for (int round = 0; round < 100; round++)
        {
            Guest.Start(&Nothing, null, checking.Allocator).Join();
            int* numbers = (int*)checking.Allocator.Allocate(4);
            for (int size = 4; size < 4096; size *= 2)
            {
                numbers = (int*)checking.Allocator.Reallocate(numbers, (nuint)size, (nuint)size * 2);
                numbers[(size / 2) - 1] = size;
                Guest.Check(size == 4 || numbers[(size / 4) - 1] == size / 2, "what moved is not the same"u8);
            }

            checking.Allocator.Free(numbers, 4096);
        }

        Report.Value(checking.ReportLeaks());
        checking.Dispose();
    }

    private static void Nothing(void* argument)
    {
    }
}
