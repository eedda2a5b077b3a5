// compare: dotnet
// threads: on
// variable: WEFT_GC_STRESS=1
// Four threads share a counter behind a lock, another by atomic steps, and each has one of its own. A collection at each allocation.

using System;
using System.Threading;

Worker[] workers = new Worker[4];
for (int i = 0; i < workers.Length; i++)
{
    workers[i] = new Worker($"worker {i}", i + 1);
}

foreach (Worker worker in workers)
{
    worker.Join();
}

Console.WriteLine($"{Totals.Locked} {Totals.Atomic} {Totals.Own}");
foreach (Worker worker in workers)
{
    Console.WriteLine(worker.Result);
}

internal static class Totals
{
    public static readonly object Gate = new();
    public static int Locked;
    public static int Atomic;
    [ThreadStatic]
    public static int Own;
    [ThreadStatic]
    public static string? Last;
}

internal sealed class Worker
{
    private const int Rounds = 200;

    private readonly Thread _thread;

    public Worker(string name, int step)
    {
        _thread = new(() =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                Totals.Own += step;
                Totals.Last = name + Totals.Own;
                lock (Totals.Gate)
                {
                    Totals.Locked += step;
                }

                Interlocked.Add(ref Totals.Atomic, step);
            }

            Result = Totals.Last;
        });
        _thread.Start();
    }

    public string? Result { get; private set; }

    public void Join() => _thread.Join();
}
