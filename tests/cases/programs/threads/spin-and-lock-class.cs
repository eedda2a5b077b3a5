// compare: dotnet
// threads: on
// SpinLock, SpinWait, Lock, Mutex.

using System;
using System.Threading;

SpinLock spin = new(enableThreadOwnerTracking: false);
Lock gate = new();
using Mutex mutex = new();
int a = 0;
int b = 0;
int c = 0;
Thread[] threads = new Thread[4];
for (int i = 0; i < threads.Length; i++)
{
    threads[i] = new(() =>
    {
        for (int j = 0; j < 300; j++)
        {
            bool isTaken = false;
            spin.Enter(ref isTaken);
            a++;
            spin.Exit();
            lock (gate)
            {
                b++;
            }

            using (gate.EnterScope())
            {
                b++;
            }

            mutex.WaitOne();
            c++;
            mutex.ReleaseMutex();
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{a} {b} {c}");
Console.WriteLine(gate.TryEnter() + " " + gate.IsHeldByCurrentThread);
gate.Exit();
SpinWait wait = default;
for (int i = 0; i < 5; i++)
{
    wait.SpinOnce();
}

Console.WriteLine(wait.Count);
Console.WriteLine(SpinWait.SpinUntil(() => true, 100));
