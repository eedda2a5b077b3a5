// compare: dotnet
// threads: on
// Monitor.Wait, Pulse and PulseAll: a bounded buffer.

using System;
using System.Collections.Generic;
using System.Threading;

BoundedBuffer buffer = new(3);
long total = 0;
Thread[] producers = new Thread[2];
Thread[] consumers = new Thread[2];
for (int i = 0; i < 2; i++)
{
    int start = i * 1000;
    producers[i] = new(() =>
    {
        for (int j = 0; j < 500; j++)
        {
            buffer.Put(start + j);
        }
    });
    consumers[i] = new(() =>
    {
        for (int j = 0; j < 500; j++)
        {
            Interlocked.Add(ref total, buffer.Take());
        }
    });
    producers[i].Start();
    consumers[i].Start();
}

foreach (Thread thread in producers)
{
    thread.Join();
}

foreach (Thread thread in consumers)
{
    thread.Join();
}

Console.WriteLine($"{total} {buffer.Count}");
object gate = new();
lock (gate)
{
    Console.WriteLine(Monitor.Wait(gate, 5));
}

internal sealed class BoundedBuffer(int capacity)
{
    private readonly Queue<int> _items = new();
    private readonly object _gate = new();

    public int Count => _items.Count;

    public void Put(int item)
    {
        lock (_gate)
        {
            while (_items.Count == capacity)
            {
                Monitor.Wait(_gate);
            }

            _items.Enqueue(item);
            Monitor.PulseAll(_gate);
        }
    }

    public int Take()
    {
        lock (_gate)
        {
            while (_items.Count == 0)
            {
                Monitor.Wait(_gate);
            }

            int item = _items.Dequeue();
            Monitor.PulseAll(_gate);
            return item;
        }
    }
}
