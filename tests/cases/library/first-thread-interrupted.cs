// threads: on
// Who interrupts the first thread when Main has returned interrupts nothing.

using System;
using System.Threading;

Thread main = Thread.CurrentThread;
Thread foreground = new(() =>
{
    for (int i = 0; i < 3; i++)
    {
        SpinWait.SpinUntil(() => (main.ThreadState & ThreadState.WaitSleepJoin) != 0);
        main.Interrupt();
    }

    Console.WriteLine("foreground ends");
});
foreground.Start();
