// A spawn without memory for the thread's block says so and keeps nothing: with the others gone there is as much room as before.
// threads: on
// options: --max-memory 8MiB
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Most = 100;

    private static ResetEvent s_end;

    private static void Main()
    {
        int first = Fill();
        long used = PageAllocator.UsedBytes;
        int second = Fill();
        GeneralAllocator.Trim();
        Guest.Check(first is > 4 and < 32, "another number of threads than has room"u8);
        Guest.Check(first == second, "a failed spawn has kept memory"u8);
        Guest.Check(PageAllocator.UsedBytes <= used, "memory of threads that have ended is in use"u8);
        Report.Line("ok"u8);
    }

    private static int Fill()
    {
        s_end.Reset();
        WasiThread* threads = stackalloc WasiThread[Most];
        int count = 0;
        SpawnResult result;
        while ((result = WasiThread.Spawn(&Wait, null, out threads[count])).Succeeded)
        {
            count++;
        }

        Guest.Check(result.Error == SpawnError.OutOfMemory, "not the limit of the memory"u8);

        // Whatever has room still has it.
        for (int round = 0; round < 100; round++)
        {
            Guest.Check(WasiThread.Spawn(&Wait, null, out _).Error == SpawnError.OutOfMemory, "a spawn that cannot be"u8);
        }

        s_end.Set();
        for (int index = 0; index < count; index++)
        {
            threads[index].Join();
        }

        GeneralAllocator.Trim();
        return count;
    }

    private static void Wait(void* argument) => s_end.Wait();
}
