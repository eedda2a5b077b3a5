// In a release build a tag says what allocates, since there are no places.
// stderr: contains leak: 16 bytes aligned to 16, allocated at the table by the first thread
using Weft.Memory;

internal static unsafe class Program
{
    private static void Main()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        checking.SetTag("the table"u8);
        checking.Allocator.Allocate(16);
        Report.Value(checking.ReportLeaks());
    }
}
