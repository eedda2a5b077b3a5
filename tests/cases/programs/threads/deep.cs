// compare: dotnet
// threads: on
// Recursion that asks whether there is stack for more, in the program and in continuations of tasks, on stacks of several sizes.

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

foreach (int size in (int[])[0, 256 << 10, 16 << 20])
{
    Thread thread = new(Ask, size);
    thread.Start();
    thread.Join();
}

Ask();
Continue(20_000);
Thread continuing = new(() => Continue(20_000), 256 << 10);
continuing.Start();
continuing.Join();

static void Ask()
{
    Console.WriteLine(Count(0) > 100);
    try
    {
        Descend(0);
        Console.WriteLine("never");
    }
    catch (InsufficientExecutionStackException e)
    {
        Console.WriteLine(e.Message);
    }

    Console.WriteLine(RuntimeHelpers.TryEnsureSufficientExecutionStack());
}

static int Count(int depth) => RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Count(depth + 1) + 1 : 0;

static int Descend(int depth)
{
    RuntimeHelpers.EnsureSufficientExecutionStack();
    return depth == int.MaxValue ? 0 : Descend(depth + 1) + 1;
}

// Each method awaits the one before it, and all go on when the first does.
static void Continue(int count)
{
    TaskCompletionSource first = new();
    Task last = first.Task;
    for (int i = 0; i < count; i++)
    {
        last = Await(last);
    }

    first.SetResult();
    last.Wait();
    Console.WriteLine("continued");
}

static async Task Await(Task task) => await task;
