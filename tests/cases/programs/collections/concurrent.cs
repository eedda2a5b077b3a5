// compare: dotnet
// threads: on
// Concurrent collections used by one thread.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

ConcurrentDictionary<string, int> dictionary = new();
Console.WriteLine(dictionary.TryAdd("a", 1) + " " + dictionary.TryAdd("a", 2));
Console.WriteLine(dictionary.AddOrUpdate("a", 5, (_, old) => old + 10) + dictionary.GetOrAdd("b", k => k.Length));
Console.WriteLine(dictionary.TryUpdate("a", 0, 11) + " " + dictionary["a"] + " " + dictionary.TryRemove("b", out int removed) + removed);
Console.WriteLine(dictionary.Count + string.Join(",", dictionary.Keys));
ConcurrentQueue<int> queue = new([1, 2]);
queue.Enqueue(3);
Console.WriteLine(queue.TryDequeue(out int first) + " " + first + queue.Count + string.Join(",", queue));
ConcurrentStack<int> stack = new();
stack.Push(1);
stack.PushRange([2, 3]);
Console.WriteLine(stack.TryPop(out int top) + " " + top + stack.Count);
ConcurrentBag<int> bag = [1, 2, 3];
Console.WriteLine(bag.Sum() + bag.Count);
using BlockingCollection<int> blocking = new(5);
blocking.Add(7);
blocking.CompleteAdding();
Console.WriteLine(string.Join(",", blocking.GetConsumingEnumerable()) + blocking.IsCompleted);
