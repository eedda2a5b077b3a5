// compare: dotnet
// threads: on
// variable: WEFT_GC_STRESS=1
// Threads, a lock, atomic steps and thread statics, without a console: what such a program reaches is counted.

using System;
using System.Threading;

internal static class Program
{
    private static readonly object s_gate = new();
    private static int s_locked;
    private static int s_atomic;
    [ThreadStatic]
    private static int t_own;

    private static void Main()
    {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.Length; i++)
        {
            int step = i + 1;
            threads[i] = new(() => Count(step));
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Report.Line($"{s_locked} {s_atomic}");
    }

    private static void Count(int step)
    {
        for (int round = 0; round < 1000; round++)
        {
            t_own += step;
            lock (s_gate)
            {
                s_locked += step;
            }

            Interlocked.Increment(ref s_atomic);
        }

        lock (s_gate)
        {
            s_locked += t_own;
        }
    }
}
