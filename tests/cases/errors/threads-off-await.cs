// error: WEFT0301 at 15
// error: WEFT0301 at 17
// error: WEFT0301 at 22
// error: WEFT0301 at 23
// error: WEFT0301 at 24
// error: WEFT0301 at 26
// error: WEFT0301 at 27
// error: WEFT0301 at 28
// Delays, timers and work for the pool in a single-threaded build, each at its line.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

await Task.Delay(10);
Work();
new Thread(Work).Start();
Console.WriteLine(Timeout.Infinite);

static void Work()
{
    using Timer timer = new(_ => Console.WriteLine("tick"), null, 10, 10);
    ThreadPool.QueueUserWorkItem(_ => Console.WriteLine("queued"));
    Task started = Task.Factory.StartNew(() => Console.WriteLine("started"));
    // As a delegate it is no different.
    Action start = new Thread(Work).Start;
    Action task = new Task(Work).Start;
    Func<int> sum = () => new[] { 1, 2 }.AsParallel().Sum();
    Console.WriteLine($"{started} {start} {task} {sum()}");
}
