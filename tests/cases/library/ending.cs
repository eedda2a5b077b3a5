// What is told of the end of the program at its last line.

using System;

AppDomain.CurrentDomain.ProcessExit += (sender, arguments) =>
    Console.WriteLine($"exit {sender is AppDomain} {arguments == EventArgs.Empty}");
AppDomain.CurrentDomain.ProcessExit += Second;
AppDomain.CurrentDomain.ProcessExit += Removed;
AppDomain.CurrentDomain.ProcessExit -= Removed;
AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.WriteLine("never");
Console.WriteLine("last line");

static void Second(object? sender, EventArgs arguments) => Console.WriteLine("second");

static void Removed(object? sender, EventArgs arguments) => Console.WriteLine("never");
