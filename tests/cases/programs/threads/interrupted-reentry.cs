// compare: dotnet
// threads: on
// A thread that was woken is interrupted on its way back into the lock: it has the lock then, and leaves it as often as it has taken it.

using System;
using System.Threading;

object gate = new();
bool waits = false;
string caught = "nothing";
Thread waiter = new(() =>
{
    try
    {
        lock (gate)
        {
            lock (gate)
            {
                waits = true;
                Monitor.Wait(gate);
            }
        }

        Thread.Sleep(Timeout.Infinite);
    }
    catch (Exception e)
    {
        caught = e.GetType().Name;
    }
});
waiter.Start();
while (true)
{
    lock (gate)
    {
        if (waits)
        {
            Monitor.Pulse(gate);
            waiter.Interrupt();

            // Time to come to the lock, which is taken. Whether it is used changes nothing in what is right.
            waiter.Join(50);
            break;
        }
    }
}

waiter.Join();
Console.WriteLine(caught);
lock (gate)
{
    Console.WriteLine(Monitor.Wait(gate, 0));
}

// Threads that wait, are woken and are interrupted, all at once.
bool ended = false;
Thread[] threads = new Thread[4];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        while (!Volatile.Read(ref ended))
        {
            try
            {
                lock (gate)
                {
                    Monitor.Wait(gate, 1);
                }
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    });
    threads[i].Start();
}

for (int round = 0; round < 1000; round++)
{
    lock (gate)
    {
        Monitor.PulseAll(gate);
        threads[round % threads.Length].Interrupt();
    }
}

Volatile.Write(ref ended, true);
foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine(Monitor.IsEntered(gate));
