// compare: dotnet
// threads: on
// Concurrent collections used by several threads.

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

ConcurrentDictionary<int, int> counts = new();
ConcurrentQueue<int> queue = new();
ConcurrentBag<int> bag = [];
Thread[] threads = new Thread[4];
for (int i = 0; i < threads.Length; i++)
{
    int id = i;
    threads[i] = new(() =>
    {
        for (int j = 0; j < 500; j++)
        {
            counts.AddOrUpdate(j % 10, 1, (_, old) => old + 1);
            queue.Enqueue((id * 1000) + j);
            bag.Add(j);
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine(string.Join(" ", counts.OrderBy(p => p.Key)));
Console.WriteLine($"{queue.Count} {queue.Sum()} {bag.Count} {bag.Sum()}");
using BlockingCollection<int> pipe = new(4);
long received = 0;
Thread consumer = new(() =>
{
    foreach (int item in pipe.GetConsumingEnumerable())
    {
        received += item;
    }
});
consumer.Start();
for (int i = 1; i <= 100; i++)
{
    pipe.Add(i);
}

pipe.CompleteAdding();
consumer.Join();
Console.WriteLine(received);
