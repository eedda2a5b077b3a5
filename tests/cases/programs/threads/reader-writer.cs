// compare: dotnet
// threads: on
// ReaderWriterLockSlim.

using System;
using System.Collections.Generic;
using System.Threading;

using ReaderWriterLockSlim gate = new();
Dictionary<int, int> map = [];
int mismatches = 0;
Thread[] threads = new Thread[5];
for (int i = 0; i < threads.Length; i++)
{
    int id = i;
    threads[i] = new(() =>
    {
        for (int j = 0; j < 200; j++)
        {
            if (id < 2)
            {
                gate.EnterWriteLock();
                map[j] = j;
                map[-j] = j;
                gate.ExitWriteLock();
            }
            else
            {
                gate.EnterReadLock();
                if (map.TryGetValue(j, out int a) && map.TryGetValue(-j, out int b) && a != b)
                {
                    Interlocked.Increment(ref mismatches);
                }

                gate.ExitReadLock();
            }
        }
    });
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{mismatches} {map.Count}");
gate.EnterUpgradeableReadLock();
gate.EnterWriteLock();
Console.WriteLine($"{gate.IsWriteLockHeld} {gate.IsUpgradeableReadLockHeld} {gate.IsReadLockHeld}");
gate.ExitWriteLock();
gate.ExitUpgradeableReadLock();
Console.WriteLine(gate.TryEnterReadLock(0) + " " + gate.CurrentReadCount);
gate.ExitReadLock();
