// A write behind a block that is never freed is found by the report of leaks.
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'main': memory was written behind a block: 40 bytes aligned to 16, allocated at overrun-leak.cs:12 by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        byte* block = (byte*)checking.Allocator.Allocate(40);
        block[41] = 1;
        checking.ReportLeaks();
        Report.Line("not found"u8);
    }
}
