// threads: on
// scale: hammer
// Sixteen threads on monitors: one is inside at a time, entries nest, and waits end by pulses; no pulse is lost.

using System;
using System.Collections.Generic;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(600);
object gate = new();
int inside = 0;
int wrong = 0;
long entries = 0;
Crew.Run(Threads, number =>
{
    Random random = new(number);
    for (int i = 0; i < rounds; i++)
    {
        bool isEntered = random.Next(4) != 0;
        if (isEntered)
        {
            Monitor.Enter(gate);
        }
        else
        {
            isEntered = Monitor.TryEnter(gate, random.Next(3));
        }

        if (!isEntered)
        {
            continue;
        }

        lock (gate)
        {
            wrong += inside++ != 0 ? 1 : 0;
            entries++;
            inside--;
        }

        Monitor.Exit(gate);
    }
});
Console.WriteLine(wrong == 0 && entries > 0 ? "exclusive" : $"{wrong} wrong of {entries}");

Queue<int> queue = [];
long given = 0;
long taken = 0;
Crew.Run(Threads, number =>
{
    for (int i = 0; i < rounds; i++)
    {
        lock (queue)
        {
            if (number % 2 == 0)
            {
                while (queue.Count >= 3)
                {
                    Monitor.Wait(queue);
                }

                queue.Enqueue(number + i);
                given += number + i;
            }
            else
            {
                while (queue.Count == 0)
                {
                    Monitor.Wait(queue);
                }

                taken += queue.Dequeue();
            }

            Monitor.PulseAll(queue);
        }
    }
});
Console.WriteLine(given == taken && queue.Count == 0 ? "all taken" : $"{given} {taken} {queue.Count}");
