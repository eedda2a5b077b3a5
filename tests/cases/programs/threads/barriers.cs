// compare: dotnet
// threads: on
// Barrier and CountdownEvent.

using System;
using System.Threading;

const int Count = 4;
int[] phases = new int[Count];
int wrong = 0;
int finished = 0;
using Barrier barrier = new(Count, _ => finished++);
Thread[] threads = new Thread[Count];
for (int i = 0; i < Count; i++)
{
    int index = i;
    threads[i] = new(() =>
    {
        for (int phase = 1; phase <= 10; phase++)
        {
            phases[index] = phase;
            barrier.SignalAndWait();
            foreach (int other in phases)
            {
                if (other < phase)
                {
                    Interlocked.Increment(ref wrong);
                }
            }

            barrier.SignalAndWait();
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{wrong} {finished} {barrier.CurrentPhaseNumber}");
using CountdownEvent countdown = new(3);
for (int i = 0; i < 3; i++)
{
    new Thread(() => countdown.Signal()).Start();
}

countdown.Wait();
Console.WriteLine(countdown.IsSet + " " + countdown.CurrentCount);
