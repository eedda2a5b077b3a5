// compare: dotnet
// Tasks without threads: async methods run on until something is not complete, and go on where it is completed.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

Console.WriteLine(await Twice(4));
await foreach (int number in Numbers(3))
{
    Console.WriteLine(number);
}

TaskCompletionSource<int> later = new();
Task<int> waiting = Add(later.Task, 1);
Console.WriteLine(waiting.IsCompleted);
later.SetResult(6);
Console.WriteLine($"{waiting.IsCompleted} {waiting.Result} {await waiting}");
Console.WriteLine(string.Join(' ', await Task.WhenAll(Twice(1), Twice(2), waiting)));
Console.WriteLine(await (await Task.WhenAny(waiting, new TaskCompletionSource<int>().Task)));

Task own = new(() => Console.WriteLine("run where it is"));
own.RunSynchronously();
Task<int> next = waiting.ContinueWith(done => done.Result + 1, TaskContinuationOptions.ExecuteSynchronously);
Console.WriteLine($"{own.Status} {await next}");

try
{
    await Fail();
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}

try
{
    await Task.FromCanceled(new CancellationToken(true));
}
catch (TaskCanceledException)
{
    Console.WriteLine("cancelled");
}

Channel<int> channel = Channel.CreateBounded<int>(2);
Console.WriteLine($"{channel.Writer.TryWrite(1)} {channel.Writer.TryWrite(2)} {channel.Writer.TryWrite(3)}");
channel.Writer.Complete();
await foreach (int number in channel.Reader.ReadAllAsync())
{
    Console.WriteLine(number);
}

BlockingCollection<string> blocking = ["one", "two"];
blocking.CompleteAdding();
foreach (string text in blocking.GetConsumingEnumerable())
{
    Console.WriteLine(text);
}

ConcurrentBag<int> bag = [1, 2, 3];
int sum = 0;
while (bag.TryTake(out int taken))
{
    sum += taken;
}

Console.WriteLine(sum);
using MemoryStream stream = new();
await stream.WriteAsync(Encoding.UTF8.GetBytes("line\nother\n"));
stream.Position = 0;
using StreamReader reader = new(stream);
Console.WriteLine($"{await reader.ReadLineAsync()} {await reader.ReadToEndAsync()}".TrimEnd());
await Console.Out.WriteLineAsync("written");

static async Task<int> Twice(int value)
{
    await Task.CompletedTask;
    return value * 2;
}

static async Task<int> Add(Task<int> task, int more) => await task + more;

static async Task Fail()
{
    await Twice(1);
    throw new InvalidOperationException("failed");
}

static async IAsyncEnumerable<int> Numbers(int count)
{
    for (int i = 0; i < count; i++)
    {
        yield return await Twice(i);
    }
}
