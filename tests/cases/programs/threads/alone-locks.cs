// compare: dotnet
// Locks and waits without threads: nobody else comes, and nothing has to wait.

using System;
using System.Threading;

SemaphoreSlim slots = new(2);
slots.Wait();
slots.Wait();
Console.WriteLine($"{slots.CurrentCount} {slots.Wait(5)} {slots.Release(2)} {slots.Wait(5)} {slots.WaitAsync().IsCompletedSuccessfully}");

object gate = new();
lock (gate)
{
    Monitor.PulseAll(gate);
    Console.WriteLine($"{Monitor.IsEntered(gate)} {Monitor.Wait(gate, 5)}");
}

ManualResetEventSlim slim = new();
Console.WriteLine(slim.Wait(5));
slim.Set();
slim.Wait();
AutoResetEvent automatic = new(true);
Console.WriteLine($"{automatic.WaitOne()} {automatic.WaitOne(5)} {WaitHandle.WaitAny([automatic, slim.WaitHandle])}");

using (Mutex mutex = new())
{
    mutex.WaitOne();
    mutex.ReleaseMutex();
}

using Semaphore semaphore = new(1, 1);
Console.WriteLine($"{semaphore.WaitOne()} {semaphore.WaitOne(5)} {semaphore.Release()}");
ReaderWriterLockSlim shared = new();
shared.EnterUpgradeableReadLock();
shared.EnterWriteLock();
Console.WriteLine($"{shared.IsWriteLockHeld} {shared.WaitingReadCount}");
shared.ExitWriteLock();
shared.ExitUpgradeableReadLock();

CountdownEvent countdown = new(2);
Console.WriteLine($"{countdown.Signal()} {countdown.Signal()} {countdown.Wait(5)}");
using Barrier barrier = new(1, at => Console.WriteLine($"phase {at.CurrentPhaseNumber}"));
barrier.SignalAndWait();

Lazy<string> lazy = new(() => "made once", LazyThreadSafetyMode.ExecutionAndPublication);
ThreadLocal<int> local = new(() => 4);
AsyncLocal<int> flowing = new() { Value = 5 };
Console.WriteLine($"{lazy.Value} {local.Value} {flowing.Value} {lazy.IsValueCreated}");

CancellationTokenSource source = new();
using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(source.Token);
using (linked.Token.Register(() => Console.WriteLine("cancelled")))
{
    source.Cancel();
}

try
{
    slots.Wait(linked.Token);
}
catch (OperationCanceledException exception)
{
    Console.WriteLine(exception.CancellationToken == linked.Token);
}

Thread.Sleep(1);
Thread.Yield();
