// threads: on
// scale: hammer
// One thread opens and shuts gates that fifteen wait at, and counts them in: ManualResetEventSlim and CountdownEvent.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(150);
ManualResetEventSlim[] gates = [new(), new()];
using CountdownEvent arrived = new(Threads - 1);
int round = 0;
int wrong = 0;
int timeouts = 0;
Crew.Run(Threads, number =>
{
    for (int i = 0; i < rounds; i++)
    {
        if (number == 0)
        {
            // All have passed the gate of the round before: it can be shut.
            arrived.Wait();
            arrived.Reset();
            gates[(i + 1) % 2].Reset();
            Volatile.Write(ref round, i + 1);
            gates[i % 2].Set();
        }
        else
        {
            arrived.Signal();
            while (!gates[i % 2].Wait(number % 3 == 0 ? 1 : Timeout.Infinite))
            {
                Interlocked.Increment(ref timeouts);
            }

            if (Volatile.Read(ref round) < i + 1)
            {
                Interlocked.Increment(ref wrong);
            }
        }
    }
});
Console.WriteLine(wrong == 0 && arrived.IsSet == false && round == rounds ? "no gate was passed early" : $"{wrong} {round} {timeouts}");
