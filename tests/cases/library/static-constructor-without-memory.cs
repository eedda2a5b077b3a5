// threads: on
// options: --max-memory 16MiB
// A static constructor throws where there is no memory even for the exception of its class: nobody waits for it for ever, and it runs again
// when there is memory.

using System;
using System.Threading;

Thread[] threads = new Thread[3];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(Try);
    threads[i].Start();
}

// Nobody makes an object until there is memory again.
Volatile.Write(ref Memory.MayBegin, true);
while (Volatile.Read(ref Memory.Ended) < threads.Length)
{
    Thread.SpinWait(100);
}

Memory.First = null;
Volatile.Write(ref Memory.HasEnough, true);
foreach (Thread thread in threads)
{
    thread.Join();
}

try
{
    Hungry.Use();
}
catch (TypeInitializationException) when (Memory.Failed > 0)
{
}

Console.WriteLine("ended");

static void Try()
{
    while (!Volatile.Read(ref Memory.MayBegin))
    {
        Thread.SpinWait(100);
    }

    try
    {
        Hungry.Use();
    }
    catch (OutOfMemoryException)
    {
    }
    catch (TypeInitializationException)
    {
        Interlocked.Increment(ref Memory.Failed);
    }

    Interlocked.Increment(ref Memory.Ended);
    while (!Volatile.Read(ref Memory.HasEnough))
    {
        Thread.SpinWait(100);
    }
}

internal sealed class Link(Link? next)
{
    public Link? Next { get; } = next;
}

internal static class Memory
{
    public static Link? First;
    public static int Ended;
    public static int Failed;
    public static bool MayBegin;
    public static bool HasEnough;
}

internal static class Hungry
{
    static Hungry()
    {
        while (!Volatile.Read(ref Memory.HasEnough))
        {
            Memory.First = new Link(Memory.First);
        }
    }

    public static void Use()
    {
    }
}
