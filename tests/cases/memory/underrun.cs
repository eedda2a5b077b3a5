// A write before a block is found when it is freed.
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'main': memory was written before a block: 40 bytes aligned to 16, allocated at underrun.cs:12 by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        byte* block = (byte*)checking.Allocator.Allocate(40);
        block[-1] = 1;
        checking.Allocator.Free(block, 40);
        Report.Line("not found"u8);
    }
}
