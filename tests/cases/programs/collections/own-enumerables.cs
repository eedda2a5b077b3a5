// compare: dotnet
// Own collections with foreach by pattern, by interface, with struct enumerators, and initializers.

using System;
using System.Collections;
using System.Collections.Generic;

foreach (int value in new Countdown(3))
{
    Console.Write(value + " ");
}

Console.WriteLine();
Bag bag = new() { "x", { "y", 3 }, "z" };
Console.WriteLine(string.Join(",", bag));
Ring<int> ring = new(3);
for (int i = 0; i < 5; i++)
{
    ring.Add(i);
}

Console.WriteLine(string.Join(",", ring) + ring[0] + ring[-1]);

internal readonly struct Countdown(int start)
{
    public Enumerator GetEnumerator() => new(start);

    internal struct Enumerator(int start)
    {
        private int _next = start + 1;

        public readonly int Current => _next;

        public bool MoveNext() => --_next > 0;
    }
}

internal sealed class Bag : IEnumerable<string>
{
    private readonly List<string> _items = [];

    public void Add(string item) => _items.Add(item);

    public void Add(string item, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _items.Add(item);
        }
    }

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class Ring<T>(int capacity) : IEnumerable<T>
{
    private readonly T[] _items = new T[capacity];
    private int _count;

    public T this[int index] => _items[((_count + index) % capacity + capacity) % capacity];

    public void Add(T item) => _items[_count++ % capacity] = item;

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < capacity; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
