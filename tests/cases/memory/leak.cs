// A checking allocator tells of blocks that are not given back, and where they were allocated.
// threads: on
// configuration: debug
// stderr: contains leak: 24 bytes aligned to 16, allocated at leak.cs:16 by the first thread
// stderr: contains leak: 100 bytes aligned to 64, allocated at leak.cs:26 by thread 1
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        Allocator allocator = checking.Allocator;
        allocator.Free(allocator.Allocate(10), 10);
        allocator.CreateMany<long>(3);
        Guest.Start(&Allocate, &allocator).Join();
        Report.Value(checking.ReportLeaks());
        Report.Value((int)checking.BlockBytes);
        Report.Value(checking.BlockCount);
    }

    private static void Allocate(void* argument)
    {
        Allocator allocator = *(Allocator*)argument;
        allocator.Allocate(100, 64);
    }
}
