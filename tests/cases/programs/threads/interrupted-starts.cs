// compare: dotnet
// threads: on
// What a thread does whose interruption is due: the start of another is no wait.

using System;
using System.Threading;
using System.Threading.Tasks;

Try("start", () => new Thread(() => { }).Start());
Try("pool", () => ThreadPool.QueueUserWorkItem(_ => { }));
Try("task", () => _ = Task.Run(() => { }));
Try("timer", () => new Timer(_ => { }, null, Timeout.Infinite, Timeout.Infinite).Dispose());
Try("delay", () => _ = Task.Delay(1));
Try("sleep", () => Thread.Sleep(Timeout.Infinite));
Storm();

static void Try(string name, Action action)
{
    Thread thread = new(() =>
    {
        Thread.CurrentThread.Interrupt();
        try
        {
            action();
            Console.WriteLine($"{name}: done");
            Thread.Sleep(Timeout.Infinite);
        }
        catch (ThreadInterruptedException)
        {
            Console.WriteLine($"{name}: interrupted");
        }
    });
    thread.Start();
    thread.Join();
}

// The first timers of the program, and threads that are interrupted all the time.
static void Storm()
{
    bool ended = false;
    Thread[] threads = new Thread[3];
    for (int i = 0; i < threads.Length; i++)
    {
        threads[i] = new(() =>
        {
            while (!Volatile.Read(ref ended))
            {
                try
                {
                    Task.Delay(1).Wait();
                }
                catch (ThreadInterruptedException)
                {
                }
            }
        });
        threads[i].Start();
    }

    for (int round = 0; round < 500; round++)
    {
        foreach (Thread thread in threads)
        {
            thread.Interrupt();
        }

        Thread.Yield();
    }

    Volatile.Write(ref ended, true);
    foreach (Thread thread in threads)
    {
        thread.Join();
    }

    Console.WriteLine("calm");
}
