// compare: dotnet
// Locks, atomic steps, queries and exceptions in a build without threads.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

object gate = new();
int count = 0;
long total = 0;
lock (gate)
{
    lock (gate)
    {
        count++;
    }

    Console.WriteLine(Monitor.IsEntered(gate));
}

Console.WriteLine($"{Monitor.IsEntered(gate)} {Monitor.TryEnter(gate, 10)}");
Monitor.Exit(gate);
Lock other = new();
using (other.EnterScope())
{
    Interlocked.Add(ref total, 40);
    Interlocked.Increment(ref total);
    Console.WriteLine(Interlocked.CompareExchange(ref count, 7, 1));
}

Console.WriteLine($"{Interlocked.Exchange(ref total, 5)} {Volatile.Read(ref count)} {total}");
string? first = null;
Interlocked.CompareExchange(ref first, "set", null);
Console.WriteLine(first);
try
{
    Monitor.Exit(gate);
}
catch (SynchronizationLockException)
{
    Console.WriteLine("not locked");
}

List<string> words = ["one", "two", "three", "four"];
Console.WriteLine(string.Join(' ', words.Where(word => word.Length > 3).OrderBy(word => word, StringComparer.Ordinal).Select(word => word.Length)));
Lazy<int> lazy = new(() => words.Sum(word => word.Length));
Console.WriteLine(lazy.Value);
try
{
    throw new InvalidOperationException("thrown");
}
catch (Exception exception) when (exception.Message == "thrown")
{
    Console.WriteLine(exception.GetType());
}
