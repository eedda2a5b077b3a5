using Weft.Host.Calls;

namespace Weft.Host.Wasi.Files;

/// <summary>Waits for foreign work without being held up by it when the group stops.</summary>
internal static class StopAwareWait
{
    /// <summary>Waits until <paramref name="task"/> has ended, however it ended.</summary>
    /// <returns><see langword="false"/> if the group stops first; the task goes on then.</returns>
    public static bool For(Task task, HostCaller caller, string call)
    {
        if (task.IsCompleted)
        {
            return true;
        }

        caller.EnterBlocking(call);
        try
        {
            // Not Task.Wait(token), which throws in every thread of a stopping group. The bell is not disposed: the task may ring it
            // long after, and it has no kernel object.
            var bell = new ManualResetEventSlim();
            using CancellationTokenRegistration stop = caller.Stopping.UnsafeRegister(static state => Ring(state), bell);
            task.ContinueWith(
                static (_, state) => Ring(state),
                bell,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            bell.Wait(CancellationToken.None);
            return task.IsCompleted;
        }
        finally
        {
            caller.LeaveBlocking();
        }
    }

    private static void Ring(object? state) => ((ManualResetEventSlim)state!).Set();
}
