// Library code that comes to need a thread in a build without: an exception that says so, where it comes to that.

using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

Try("semaphore", () =>
{
    SemaphoreSlim semaphore = new(0);
    Task entered = Await(semaphore.WaitAsync());
    semaphore.Release();
});
Try("channel", () =>
{
    Channel<int> channel = Channel.CreateUnbounded<int>();
    Task read = Await(channel.Reader.ReadAsync().AsTask());
    channel.Writer.TryWrite(4);
});
Try("continuation", () =>
{
    TaskCompletionSource source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Task waiting = Await(source.Task);
    source.SetResult();
});
Try("limit", () => new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(1)));
Try("again", () => new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(1)));
Try("progress", () => ((IProgress<int>)new Progress<int>(Console.WriteLine)).Report(3));
Try("scheduler", () => Task.Factory.StartNew(() => { }, default, TaskCreationOptions.None, TaskScheduler.Default));
Try("long", () => Task.Factory.StartNew(() => { }, default, TaskCreationOptions.LongRunning, TaskScheduler.Default));
Try("provider", () => Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
ThreadPool.SetMinThreads(8, 8);
Console.WriteLine(ThreadPool.PendingWorkItemCount);

static async Task Await(Task task) => await task;

static void Try(string name, Action action)
{
    try
    {
        action();
        Console.WriteLine($"{name}: nothing");
    }
    catch (Exception exception)
    {
        Console.WriteLine($"{name}: {(exception.InnerException ?? exception).GetType().Name}: {(exception.InnerException ?? exception).Message}");
    }
}
