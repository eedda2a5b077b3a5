// exit: 3
// What is told of the end of the program by Environment.Exit.

using System;

AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit");
try
{
    Environment.Exit(3);
}
finally
{
    Console.WriteLine("never");
}
