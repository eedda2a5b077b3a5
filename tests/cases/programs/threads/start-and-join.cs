// compare: dotnet
// threads: on
// Threads: start, arguments, results, names, join, many.

using System;
using System.Threading;

int result = 0;
Thread thread = new(() => result = 42) { Name = "worker", IsBackground = true };
Console.WriteLine($"{thread.IsAlive} {thread.Name} {thread.ThreadState}");
thread.Start();
thread.Join();
Console.WriteLine($"{result} {thread.IsAlive}");
Thread withArgument = new(value => result += (int)value!);
withArgument.Start(8);
withArgument.Join();
Console.WriteLine(result);
int[] sums = new int[8];
Thread[] threads = new Thread[8];
for (int i = 0; i < threads.Length; i++)
{
    int index = i;
    threads[i] = new(() =>
    {
        for (int j = 0; j <= 1000; j++)
        {
            sums[index] += j * (index + 1);
        }
    });
    threads[i].Start();
}

foreach (Thread t in threads)
{
    t.Join();
}

Console.WriteLine(string.Join(",", sums));
Console.WriteLine(Thread.CurrentThread.ManagedThreadId == Environment.CurrentManagedThreadId);
