// threads: on
// compare: dotnet
// One exception object, thrown, thrown on and looked at by several threads at once: each catches that object and no other.

using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

const int Threads = 4;
const int Rounds = 5_000;

InvalidOperationException shared = new("shared");
ExceptionDispatchInfo captured = Capture(shared);
Task failed = Task.FromException(new FormatException("failed"));
Lazy<int> lazy = new(() => throw new TimeoutException("lazy"));

Console.WriteLine($"throw: {Race(() => throw shared, shared)}");
Console.WriteLine($"throw deeper: {Race(() => Deep(20), shared)}");
Console.WriteLine($"throw captured: {Race(captured.Throw, shared)}");
Console.WriteLine($"throw both ways: {Race(() => ThrowEither(Environment.CurrentManagedThreadId), shared)}");
Console.WriteLine($"await: {Race(() => Await().GetAwaiter().GetResult(), failed.Exception!.InnerException!)}");
Console.WriteLine($"lazy: {Race(() => _ = lazy.Value, First(() => _ = lazy.Value))}");
Console.WriteLine($"texts: {Texts()}");

int Race(Action thrower, Exception expected)
{
    int count = 0;
    using Barrier start = new(Threads);
    Thread[] threads = new Thread[Threads];
    for (int i = 0; i < Threads; i++)
    {
        threads[i] = new(() =>
        {
            start.SignalAndWait();
            for (int round = 0; round < Rounds; round++)
            {
                try
                {
                    thrower();
                }
                catch (Exception e) when (ReferenceEquals(e, expected))
                {
                    Interlocked.Increment(ref count);
                }
                catch (Exception e)
                {
                    Console.WriteLine(e.GetType());
                    return;
                }
            }
        });
        threads[i].Start();
    }

    foreach (Thread thread in threads)
    {
        thread.Join();
    }

    return count;
}

// A thread throws while others ask for the text.
int Texts()
{
    int count = 0;
    bool done = false;
    Thread[] readers = new Thread[Threads - 1];
    for (int i = 0; i < readers.Length; i++)
    {
        readers[i] = new(() =>
        {
            while (!Volatile.Read(ref done))
            {
                _ = shared.StackTrace?.Length + shared.ToString().Length;
                _ = new StackTrace(shared, true).FrameCount;
            }
        });
        readers[i].Start();
    }

    for (int round = 0; round < Rounds; round++)
    {
        try
        {
            Deep(round % 40);
        }
        catch (InvalidOperationException)
        {
            count++;
        }
    }

    Volatile.Write(ref done, true);
    foreach (Thread reader in readers)
    {
        reader.Join();
    }

    return count;
}

void Deep(int depth)
{
    if (depth == 0)
    {
        throw shared;
    }

    Deep(depth - 1);
}

void ThrowEither(int thread)
{
    if (thread % 2 == 0)
    {
        captured.Throw();
    }

    throw shared;
}

async Task Await() => await failed;

static ExceptionDispatchInfo Capture(Exception exception)
{
    try
    {
        throw exception;
    }
    catch (Exception e)
    {
        return ExceptionDispatchInfo.Capture(e);
    }
}

static Exception First(Action action)
{
    try
    {
        action();
    }
    catch (Exception e)
    {
        return e;
    }

    throw new UnreachableException();
}
