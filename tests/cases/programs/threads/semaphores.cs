// compare: dotnet
// threads: on
// SemaphoreSlim and Semaphore limit how many are inside.

using System;
using System.Threading;

using SemaphoreSlim semaphore = new(2, 4);
int inside = 0;
int most = 0;
Thread[] threads = new Thread[8];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        for (int j = 0; j < 20; j++)
        {
            semaphore.Wait();
            int now = Interlocked.Increment(ref inside);
            int seen;
            while (now > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, seen) != seen)
            {
            }

            Thread.Yield();
            Interlocked.Decrement(ref inside);
            semaphore.Release();
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{most <= 2} {inside} {semaphore.CurrentCount}");
Console.WriteLine(semaphore.Wait(0) + " " + semaphore.Wait(0) + " " + semaphore.Wait(5) + " " + semaphore.Release(3));
using Semaphore old = new(1, 2);
Console.WriteLine(old.WaitOne(0) + " " + old.WaitOne(0) + " " + old.Release(2));
