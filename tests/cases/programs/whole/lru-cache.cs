// compare: dotnet
// A cache that forgets what was used least recently.

using System;
using System.Collections.Generic;

LruCache<string, int> cache = new(3);
cache.Evicted += (key, value) => Console.WriteLine($"evicted {key}={value}");
cache.Put("a", 1);
cache.Put("b", 2);
cache.Put("c", 3);
Console.WriteLine(cache.TryGet("a", out int a) + " " + a);
cache.Put("d", 4);
Console.WriteLine(cache.TryGet("b", out _));
cache.Put("c", 30);
cache.Put("e", 5);
Console.WriteLine(cache);
LruCache<long, long> memo = new(16);
Console.WriteLine(Fibonacci(60) + " " + memo.Hits);

long Fibonacci(long n)
{
    if (n < 2)
    {
        return n;
    }

    if (memo.TryGet(n, out long known))
    {
        return known;
    }

    long value = Fibonacci(n - 1) + Fibonacci(n - 2);
    memo.Put(n, value);
    return value;
}

internal sealed class LruCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public event Action<TKey, TValue>? Evicted;

    public int Hits { get; private set; }

    public bool TryGet(TKey key, out TValue value)
    {
        if (_nodes.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? node))
        {
            _order.Remove(node);
            _order.AddFirst(node);
            Hits++;
            value = node.Value.Value;
            return true;
        }

        value = default!;
        return false;
    }

    public void Put(TKey key, TValue value)
    {
        if (_nodes.Remove(key, out LinkedListNode<(TKey Key, TValue Value)>? old))
        {
            _order.Remove(old);
        }
        else if (_nodes.Count == capacity)
        {
            (TKey lastKey, TValue lastValue) = _order.Last!.Value;
            _order.RemoveLast();
            _nodes.Remove(lastKey);
            Evicted?.Invoke(lastKey, lastValue);
        }

        _nodes[key] = _order.AddFirst((key, value));
    }

    public override string ToString() => string.Join(" ", _order);
}
