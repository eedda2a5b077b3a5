using System;
using System.Threading;

/// <summary>Threads that run the same code.</summary>
internal static class Crew
{
    /// <summary>Starts so many threads, gives each its number, and waits for all.</summary>
    public static void Run(int count, Action<int> body)
    {
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            int number = i;
            threads[i] = new(() => body(number));
        }

        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }
    }
}
