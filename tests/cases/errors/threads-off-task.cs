// error: WEFT0301 at 6
// A task of the thread pool in a single-threaded build, at the line that starts it.
using System;
using System.Threading.Tasks;

Console.WriteLine(Task.Run(() => 3).Result);
