// threads: on
// exit: 134
// stderr: contains Unhandled exception. System.FormatException: async void
// What an async void method throws ends the program, as any exception does that nothing can catch.

using System;
using System.Threading;
using System.Threading.Tasks;

Fail();
Thread.Sleep(Timeout.Infinite);

static async void Fail()
{
    await Task.Yield();
    Console.WriteLine("throws");
    throw new FormatException("async void");
}
