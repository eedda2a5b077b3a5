// compare: dotnet
// threads: on
// variable: WEFT_GC_STRESS=1
// Four threads write lines to the console, which holds its lock while collections happen.

using System;
using System.Threading;

Thread[] threads = new Thread[4];
object gate = new();
int next = 0;
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        for (int j = 0; j < 25; j++)
        {
            lock (gate)
            {
                Console.WriteLine($"line {next++} {new string((char)(97 + (next % 26)), next % 10)}");
            }
        }
    });
}

foreach (Thread thread in threads)
{
    thread.Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine(next == 100 ? "ok" : "bad");
