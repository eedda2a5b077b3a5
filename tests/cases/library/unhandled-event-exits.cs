// threads: on
// exit: 3
// Who hears of an exception that nothing catches may end the program with an exit code of its own: here of an async void method.

using System;
using System.Threading;
using System.Threading.Tasks;

AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine($"exit {Environment.ExitCode}");
AppDomain.CurrentDomain.UnhandledException += (_, arguments) =>
{
    Console.WriteLine(((Exception)arguments.ExceptionObject).Message);
    Environment.Exit(3);
};
Fail();
Thread.Sleep(Timeout.Infinite);

static async void Fail()
{
    await Task.Yield();
    throw new FormatException("async void");
}
