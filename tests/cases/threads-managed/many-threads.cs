// threads: on
// options: --max-memory 64MiB
// A thousand threads, one after the other, take no more memory than one; their objects and records are found again.

using System;
using System.Threading;

int sum = 0;
for (int i = 0; i < 1000; i++)
{
    byte[] data = new byte[10_000];
    Thread thread = new(() => sum += data.Length / 10_000);
    thread.Start();
    thread.Join();
}

Console.WriteLine(sum);
GC.Collect();
Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true) < 2_000_000 ? "little is alive" : "much is alive");
