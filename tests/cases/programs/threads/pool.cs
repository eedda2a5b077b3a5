// compare: dotnet
// threads: on
// The thread pool, timers, tasks.

using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using CountdownEvent done = new(10);
int sum = 0;
for (int i = 0; i < 10; i++)
{
    ThreadPool.QueueUserWorkItem(state =>
    {
        Interlocked.Add(ref sum, (int)state!);
        done.Signal();
    }, i);
}

done.Wait();
Console.WriteLine(sum);
Task<int> task = Task.Run(() => Enumerable.Range(1, 100).Sum());
Console.WriteLine(task.Result);
Task<int>[] tasks = Enumerable.Range(0, 5).Select(i => Task.Run(() => i * i)).ToArray();
Task.WaitAll(tasks);
Console.WriteLine(string.Join(",", tasks.Select(t => t.Result)));
Console.WriteLine(task.ContinueWith(t => t.Result + 1).Result);
using ManualResetEventSlim fired = new();
using Timer timer = new(_ => fired.Set(), null, 5, Timeout.Infinite);
fired.Wait();
Console.WriteLine("timer fired");
int[] squares = new int[50];
Parallel.For(0, 50, i => squares[i] = i * i);
Console.WriteLine(squares.Sum());
