// Memory that is freed twice is told of, with the place where it was allocated.
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'main': memory was freed twice: 40 bytes aligned to 16, allocated at double-free.cs:12 by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        byte* block = (byte*)checking.Allocator.Allocate(40);
        checking.Allocator.Free(block, 40);
        checking.Allocator.Free(block, 40);
        Report.Line("not found"u8);
    }
}
