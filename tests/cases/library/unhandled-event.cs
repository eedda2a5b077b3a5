// threads: on
// exit: 134
// stderr: contains Unhandled exception. System.FormatException: thrown
// The program hears of an exception that nothing catches, in the thread that threw it. What a listener throws counts for nothing.

using System;
using System.Threading;

AppDomain domain = AppDomain.CurrentDomain;
domain.ProcessExit += (_, _) => Console.WriteLine("never");
domain.UnhandledException += (sender, arguments) =>
{
    Exception exception = (Exception)arguments.ExceptionObject;
    Console.WriteLine($"{sender is null} {exception.Message} {arguments.IsTerminating} {Thread.CurrentThread.Name}");
    throw new InvalidOperationException();
};
UnhandledExceptionEventHandler removed = (_, _) => Console.WriteLine("never");
domain.UnhandledException += removed;
domain.UnhandledException += (_, _) => Console.WriteLine("second");
domain.UnhandledException -= removed;

Thread thread = new(() => throw new FormatException("thrown")) { Name = "thrower" };
thread.Start();
thread.Join();
Thread.Sleep(Timeout.Infinite);
