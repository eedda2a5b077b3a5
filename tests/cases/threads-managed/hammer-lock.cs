// threads: on
// scale: hammer
// Sixteen threads on a Lock, with and without time limits, and nested: one is inside at a time.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(2000);
Lock gate = new();
int inside = 0;
int wrong = 0;
long entries = 0;
long counted = 0;
Crew.Run(Threads, number =>
{
    Random random = new(number);
    for (int i = 0; i < rounds; i++)
    {
        if (random.Next(4) == 0 ? gate.TryEnter(random.Next(3)) : Enter(gate))
        {
            try
            {
                using (gate.EnterScope())
                {
                    wrong += inside++ != 0 || !gate.IsHeldByCurrentThread ? 1 : 0;
                    entries++;
                    inside--;
                }
            }
            finally
            {
                gate.Exit();
            }

            Interlocked.Increment(ref counted);
        }
    }
});
Console.WriteLine(wrong == 0 && entries == counted && entries > 0 ? "exclusive" : $"{wrong} wrong, {entries} of {counted}");

static bool Enter(Lock gate)
{
    gate.Enter();
    return true;
}

/// <summary>Threads that run the same code.</summary>
internal static class Crew
{
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
