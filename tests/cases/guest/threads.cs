// threads: on
// order: any
// Threads that run, are joined, and add up.

using Weft.Threading;

unsafe
{
    for (int round = 0; round < 3; round++)
    {
        int sum = 0;
        WasiThread* threads = stackalloc WasiThread[4];
        for (int i = 0; i < 4; i++)
        {
            WasiThread.Spawn(&Add, &sum, out threads[i]);
        }

        for (int i = 0; i < 4; i++)
        {
            threads[i].Join();
        }

        Report.Line($"sum {sum}");
    }
}

static unsafe void Add(void* argument)
{
    for (int i = 0; i < 1000; i++)
    {
        Interlocked.Increment(ref *(int*)argument);
    }
}
