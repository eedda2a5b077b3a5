// exit: 134
// stderr: contains Unhandled exception. System.InvalidOperationException: thrown
// What is told of an exception that nothing catches: to all handlers, and the end is no exit.

using System;

AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("never");
AppDomain.CurrentDomain.UnhandledException += (_, arguments) =>
    Console.WriteLine($"unhandled {((Exception)arguments.ExceptionObject).Message} {arguments.IsTerminating}");
AppDomain.CurrentDomain.UnhandledException += Removed;
AppDomain.CurrentDomain.UnhandledException -= Removed;
AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.WriteLine("second");
throw new InvalidOperationException("thrown");

static void Removed(object sender, UnhandledExceptionEventArgs arguments) => Console.WriteLine("never");
