// compare: dotnet
// threads: on
// Interlocked and Volatile on all sizes and on references.

using System;
using System.Threading;

Shared shared = new();
Thread[] threads = new Thread[4];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        for (int j = 0; j < 5000; j++)
        {
            Interlocked.Increment(ref shared.Int);
            Interlocked.Add(ref shared.Long, 3);
            Interlocked.Decrement(ref shared.Down);
            Interlocked.Or(ref shared.Bits, 1 << (j % 20));
            long seen;
            do
            {
                seen = Volatile.Read(ref shared.Max);
            }
            while (j > seen && Interlocked.CompareExchange(ref shared.Max, j, seen) != seen);
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{shared.Int} {shared.Long} {shared.Down} {shared.Bits} {shared.Max}");
string text = "a";
Console.WriteLine(Interlocked.Exchange(ref text, "b") + text + Interlocked.CompareExchange(ref text, "c", "x") + text);
double real = 1.5;
Console.WriteLine(Interlocked.Exchange(ref real, 2.5) + real);
nint native = 5;
Console.WriteLine(Interlocked.CompareExchange(ref native, 6, 5) + Interlocked.Exchange(ref native, 9) + native);
uint unsigned = 7;
Console.WriteLine(Interlocked.Add(ref unsigned, 3) + Interlocked.And(ref unsigned, 2) + unsigned);
byte small = 1;
Console.WriteLine(Interlocked.Exchange(ref small, 200) + small);
Volatile.Write(ref real, -1);
Console.WriteLine(Volatile.Read(ref real));
ulong wide = ulong.MaxValue;
Volatile.Write(ref wide, 1UL << 40);
Console.WriteLine(Volatile.Read(ref wide) + Interlocked.Read(ref wide));
bool flag = false;
Volatile.Write(ref flag, true);
Console.WriteLine(Volatile.Read(ref flag));
Interlocked.MemoryBarrier();

internal sealed class Shared
{
    public int Int;
    public long Long;
    public int Down;
    public int Bits;
    public long Max = -1;
}
