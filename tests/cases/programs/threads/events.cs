// compare: dotnet
// threads: on
// AutoResetEvent, ManualResetEvent, ManualResetEventSlim.

using System;
using System.Threading;

using AutoResetEvent ping = new(false);
using AutoResetEvent pong = new(false);
string trace = "";
Thread thread = new(() =>
{
    for (int i = 0; i < 5; i++)
    {
        ping.WaitOne();
        trace += "b";
        pong.Set();
    }
});
thread.Start();
for (int i = 0; i < 5; i++)
{
    trace += "a";
    ping.Set();
    pong.WaitOne();
}

thread.Join();
Console.WriteLine(trace);
using ManualResetEventSlim ready = new();
int woken = 0;
Thread[] waiters = new Thread[4];
for (int i = 0; i < waiters.Length; i++)
{
    waiters[i] = new(() =>
    {
        ready.Wait();
        Interlocked.Increment(ref woken);
    });
    waiters[i].Start();
}

ready.Set();
foreach (Thread waiter in waiters)
{
    waiter.Join();
}

Console.WriteLine($"{woken} {ready.IsSet} {ready.Wait(0)}");
using ManualResetEvent manual = new(true);
Console.WriteLine(manual.WaitOne(0) + " " + manual.Reset() + " " + manual.WaitOne(5));
Console.WriteLine(WaitHandle.WaitAny([ping, manual, pong], 1) == WaitHandle.WaitTimeout);
manual.Set();
Console.WriteLine(WaitHandle.WaitAny([ping, manual]));
ping.Set();
Console.WriteLine(WaitHandle.WaitAll([ping, manual], 100));
