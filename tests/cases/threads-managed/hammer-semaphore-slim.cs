// threads: on
// scale: hammer
// Sixteen threads on a SemaphoreSlim of three: never more are inside, and all that is taken comes back.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(500);
using SemaphoreSlim semaphore = new(3, 3);
int inside = 0;
int wrong = 0;
Crew.Run(Threads, number =>
{
    Random random = new(number);
    for (int i = 0; i < rounds; i++)
    {
        if (random.Next(3) == 0)
        {
            if (!semaphore.Wait(random.Next(3)))
            {
                continue;
            }
        }
        else
        {
            semaphore.Wait();
        }

        if (Interlocked.Increment(ref inside) > 3)
        {
            Interlocked.Increment(ref wrong);
        }

        if (random.Next(8) == 0)
        {
            Thread.Yield();
        }

        Interlocked.Decrement(ref inside);
        semaphore.Release();
    }
});
Console.WriteLine(wrong == 0 && inside == 0 && semaphore.CurrentCount == 3 ? "at most three" : $"{wrong} {inside} {semaphore.CurrentCount}");
