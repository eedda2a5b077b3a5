// A write to memory that was freed is found when the allocator lets it go.
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'main': memory was written after it was freed: 40 bytes aligned to 16, allocated at use-after-free.cs:12 by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        byte* block = (byte*)checking.Allocator.Allocate(40);
        checking.Allocator.Free(block, 40);
        block[7] = 1;
        checking.Dispose();
        Report.Line("not found"u8);
    }
}
