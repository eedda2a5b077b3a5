// threads: on
// The first thread has the number 1, also where another one is the first to ask for its own.

using System;
using System.Threading;

Thread thread = new(() => Console.WriteLine(Environment.CurrentManagedThreadId > 1));
thread.Start();
thread.Join();
Console.WriteLine(Environment.CurrentManagedThreadId);
