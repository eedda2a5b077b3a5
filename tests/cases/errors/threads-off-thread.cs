// error: WEFT0301 at 7
// A managed thread in a single-threaded build, at the line that starts it.
using System;
using System.Threading;

Thread thread = new(() => Console.WriteLine("started"));
thread.Start();
