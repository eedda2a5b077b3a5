// compare: dotnet
// threads: on
// Async methods: awaits, results, concurrency, cancellation.

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

Console.WriteLine(await AddAsync(2, 3));
Console.WriteLine(string.Join(",", await Task.WhenAll(AddAsync(1, 1), AddAsync(2, 2), AddAsync(3, 3))));
using SemaphoreSlim semaphore = new(1);
int shared = 0;
await Task.WhenAll(BumpAsync(), BumpAsync(), BumpAsync());
Console.WriteLine(shared);
await foreach (int value in CountAsync(3))
{
    Console.WriteLine(value);
}

Task first = await Task.WhenAny(Task.Delay(Timeout.Infinite), Task.CompletedTask);
Console.WriteLine(first.IsCompletedSuccessfully);
TaskCompletionSource<string> source = new();
ThreadPool.QueueUserWorkItem(_ => source.SetResult("set"));
Console.WriteLine(await source.Task);
Console.WriteLine(await new ValueTask<int>(5));
using CancellationTokenSource cancellation = new();
cancellation.Cancel();
Console.WriteLine(cancellation.Token.IsCancellationRequested);

static async Task<int> AddAsync(int a, int b)
{
    await Task.Yield();
    await Task.Delay(1);
    return a + b;
}

async Task BumpAsync()
{
    for (int i = 0; i < 10; i++)
    {
        await semaphore.WaitAsync();
        shared++;
        semaphore.Release();
        await Task.Yield();
    }
}

static async IAsyncEnumerable<int> CountAsync(int end)
{
    for (int i = 0; i < end; i++)
    {
        await Task.Yield();
        yield return i;
    }
}
