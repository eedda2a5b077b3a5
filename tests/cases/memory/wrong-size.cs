// Memory that is freed with another size than it has is told of.
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'main': memory was freed with a size of 41 and an alignment of 16: 40 bytes aligned to 16, allocated at wrong-size.cs:12 by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        byte* block = (byte*)checking.Allocator.Allocate(40);
        checking.Allocator.Free(block, 41);
        Report.Line("not found"u8);
    }
}
