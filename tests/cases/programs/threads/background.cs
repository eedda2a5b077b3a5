// compare: dotnet
// threads: on
// Background threads do not keep the program; foreground ones do.

using System;
using System.Threading;

Thread foreground = new(() =>
{
    Thread.Sleep(20);
    Console.WriteLine("foreground ends");
});
foreground.Start();
Thread background = new(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true };
background.Start();
Console.WriteLine("main ends");
foreground.Join();
