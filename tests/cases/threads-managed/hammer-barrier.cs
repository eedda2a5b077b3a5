// threads: on
// scale: hammer
// Sixteen threads at a Barrier: none is in a phase before all have left the one before, and what comes between phases is done once.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(150);
int[] phases = new int[Threads];
int between = 0;
int wrong = 0;
using Barrier barrier = new(Threads, current =>
{
    between++;
    foreach (int phase in phases)
    {
        wrong += phase != current.CurrentPhaseNumber + 1 ? 1 : 0;
    }
});
Crew.Run(Threads, number =>
{
    for (int i = 1; i <= rounds; i++)
    {
        phases[number] = i;
        barrier.SignalAndWait();
        if (Volatile.Read(ref between) != i && Volatile.Read(ref between) != i + 1)
        {
            Interlocked.Increment(ref wrong);
        }
    }
});
Console.WriteLine(wrong == 0 && between == rounds ? "in step" : $"{wrong} wrong, {between} of {rounds}");
