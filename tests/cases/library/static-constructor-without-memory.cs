// threads: on
// options: --max-memory 16MiB
// A static constructor throws where there is no memory even for the exception of its class: nobody waits for it for ever, and it runs again
// when there is memory.

using System;
using System.Collections.Generic;
using System.Threading;

Thread[] threads = new Thread[3];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        try
        {
            Hungry.Use();
        }
        catch (OutOfMemoryException)
        {
            Interlocked.Increment(ref Memory.Refused);
        }
        catch (TypeInitializationException)
        {
            Interlocked.Increment(ref Memory.Failed);
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

Memory.First = null;
Console.WriteLine(Memory.Refused + Memory.Failed);
Memory.HasEnough = true;
try
{
    Hungry.Use();
}
catch (TypeInitializationException) when (Memory.Failed > 0)
{
}

Console.WriteLine("ended");

internal sealed class Link(Link? next)
{
    public Link? Next { get; } = next;
}

internal static class Memory
{
    public static Link? First;
    public static int Refused;
    public static int Failed;
    public static bool HasEnough;
}

internal static class Hungry
{
    static Hungry()
    {
        while (!Memory.HasEnough)
        {
            Memory.First = new Link(Memory.First);
        }
    }

    public static void Use()
    {
    }
}
