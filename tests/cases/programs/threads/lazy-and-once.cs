// compare: dotnet
// threads: on
// Lazy values and static constructors are made once by many threads.

using System;
using System.Threading;

int made = 0;
Lazy<string> lazy = new(() =>
{
    Interlocked.Increment(ref made);
    return "value";
});
int equal = 0;
Thread[] threads = new Thread[6];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        if (lazy.Value == "value" && Once.Value == 1)
        {
            Interlocked.Increment(ref equal);
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{made} {equal} {Once.Count}");
object? target = null;
Console.WriteLine($"{LazyInitializer.EnsureInitialized(ref target, () => "made")} {ReferenceEquals(target, LazyInitializer.EnsureInitialized(ref target, () => "again"))}");

internal static class Once
{
    public static int Count;
    public static readonly int Value = ++Count;

    static Once() => Thread.Sleep(2);
}
