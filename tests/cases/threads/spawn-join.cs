// A hundred thousand threads, joined: not a byte more memory than one has needed.
// threads: on
// scale: hammer
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private static int s_count;

    private static void Main()
    {
        Run(10);
        GeneralAllocator.Trim();
        long reserved = PageAllocator.ReservedBytes;
        long used = PageAllocator.UsedBytes;
        int threads = Guest.Times(5_000);
        Run(threads);
        Guest.Check(s_count == threads + 10, "a thread did not run"u8);
        GeneralAllocator.Trim();
        Guest.Check(PageAllocator.UsedBytes == used, "memory of threads that have ended is in use"u8);
        Guest.Check(PageAllocator.ReservedBytes == reserved, "the memory has grown"u8);
        Report.Line("ok"u8);
    }

    private static void Run(int threads)
    {
        for (int index = 0; index < threads; index++)
        {
            Guest.Start(&Count).Join();
        }
    }

    private static void Count(void* argument) => s_count++;
}
