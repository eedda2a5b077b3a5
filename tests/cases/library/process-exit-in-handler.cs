// exit: 8
// A handler of the end may end the program at once.

using System;

AppDomain.CurrentDomain.ProcessExit += (_, _) =>
{
    Console.WriteLine(Environment.ExitCode);
    Environment.Exit(8);
};
AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("never");
Environment.Exit(6);
