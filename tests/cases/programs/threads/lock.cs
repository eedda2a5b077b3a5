// compare: dotnet
// threads: on
// The lock statement: mutual exclusion, recursion, objects of all kinds.

using System;
using System.Collections.Generic;
using System.Threading;

object gate = new();
int counter = 0;
List<int> list = [];
Thread[] threads = new Thread[6];
for (int i = 0; i < threads.Length; i++)
{
    int id = i;
    threads[i] = new(() =>
    {
        for (int j = 0; j < 2000; j++)
        {
            lock (gate)
            {
                lock (gate)
                {
                    counter++;
                }

                list.Add(id);
            }
        }
    });
}

foreach (Thread thread in threads)
{
    thread.Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{counter} {list.Count}");
Console.WriteLine(Monitor.TryEnter(gate) + " " + Monitor.IsEntered(gate));
Thread other = new(() => Console.WriteLine(Monitor.TryEnter(gate, 10)));
other.Start();
other.Join();
Monitor.Exit(gate);
Console.WriteLine(Monitor.IsEntered(gate));
