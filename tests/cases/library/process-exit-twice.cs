// threads: on
// exit: 5
// Two threads end the program at once: it is announced once.

using System;
using System.Threading;

int count = 0;
using Barrier both = new(2);
using ManualResetEventSlim again = new();
AppDomain.CurrentDomain.ProcessExit += (_, _) =>
{
    Console.WriteLine($"announced {Interlocked.Increment(ref count)}");
    if (count > 1)
    {
        again.Set();
    }

    // What must not come has this long to come.
    Console.WriteLine(again.Wait(200));
};
Thread other = new(End);
other.Start();
End();

void End()
{
    both.SignalAndWait();
    try
    {
        Environment.Exit(5);
    }
    finally
    {
        Console.WriteLine("never");
    }
}
