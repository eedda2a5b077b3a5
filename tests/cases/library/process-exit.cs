// threads: on
// exit: 9
// The end is announced when the last foreground thread has ended, while the pool still works; the exit code is that of Main, of a thread
// after it, and of a handler, in this order.

using System;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;

AssemblyLoadContext.Default.Unloading += _ => Console.WriteLine("unloading");
AppDomain.CurrentDomain.ProcessExit += (sender, arguments) =>
{
    Console.WriteLine($"{sender is AppDomain} {arguments == EventArgs.Empty} {Environment.ExitCode} {Thread.CurrentThread.ManagedThreadId}");
    Task.Run(() => Console.WriteLine("the pool works")).Wait();
    Environment.ExitCode = 9;
};
EventHandler removed = (_, _) => Console.WriteLine("never");
AppDomain.CurrentDomain.ProcessExit += removed;
AppDomain.CurrentDomain.ProcessExit -= removed;
AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine($"second {Environment.ExitCode}");

using ManualResetEventSlim returned = new();
Thread main = Thread.CurrentThread;
Thread foreground = new(() =>
{
    // Main has returned when its thread waits for this one.
    SpinWait.SpinUntil(() => (main.ThreadState & ThreadState.WaitSleepJoin) != 0 && Environment.ExitCode == 4);
    Environment.ExitCode = 7;
    Console.WriteLine("foreground ends");
});
foreground.Start();
Environment.ExitCode = 3;
return 4;
