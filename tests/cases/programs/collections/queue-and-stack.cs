// compare: dotnet
// Queue, Stack and PriorityQueue.

using System;
using System.Collections.Generic;

Queue<int> queue = new();
for (int i = 0; i < 10; i++)
{
    queue.Enqueue(i);
    if (i % 3 == 2)
    {
        Console.Write(queue.Dequeue() + " ");
    }
}

Console.WriteLine($"{queue.Count} {queue.Peek()} {queue.Contains(9)} {string.Join(",", queue)}");
Console.WriteLine(queue.TryDequeue(out int first) + " " + first + " " + new Queue<int>().TryPeek(out _));
Stack<string> stack = new(["a", "b"]);
stack.Push("c");
Console.WriteLine($"{stack.Pop()} {stack.Peek()} {stack.Count} {string.Join(",", stack)}");
Console.WriteLine(stack.TryPop(out string? top) + top);
PriorityQueue<string, int> jobs = new();
jobs.Enqueue("low", 9);
jobs.Enqueue("high", 1);
jobs.Enqueue("mid", 5);
jobs.Enqueue("urgent", 0);
while (jobs.TryDequeue(out string? job, out int priority))
{
    Console.Write($"{job}:{priority} ");
}

Console.WriteLine();
PriorityQueue<int, int> reverse = new(Comparer<int>.Create((a, b) => b.CompareTo(a)));
foreach (int i in new[] { 4, 8, 2, 6 })
{
    reverse.Enqueue(i, i);
}

Console.WriteLine(reverse.EnqueueDequeue(7, 7) + " " + reverse.Dequeue() + " " + reverse.Peek() + " " + reverse.Count);
