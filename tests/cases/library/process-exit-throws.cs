// exit: 134
// stderr: contains Unhandled exception. System.FormatException: in the handler
// What a handler throws ends the program, whatever is around Environment.Exit.

using System;

AppDomain.CurrentDomain.UnhandledException += (_, arguments) => Console.WriteLine(((Exception)arguments.ExceptionObject).Message);
AppDomain.CurrentDomain.ProcessExit += (_, _) => throw new FormatException("in the handler");
AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("never");
try
{
    Environment.Exit(3);
}
catch (FormatException)
{
    Console.WriteLine("never");
}
