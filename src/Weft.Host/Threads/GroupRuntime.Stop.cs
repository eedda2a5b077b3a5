namespace Weft.Host.Threads;

internal sealed partial class GroupRuntime
{
    // How long a group waits for threads in loops that an engine without epoch checks cannot interrupt.
    private static readonly TimeSpan UninterruptibleGrace = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<GroupExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile GroupStop? _cause;
    private readonly List<(GuestThread Thread, GuestThreadInfo Info)> _stoppedThreads = [];
    private Timer? _timeout;
    private Timer? _grace;

    /// <summary>Whether a first cause has been found. Once set it stays.</summary>
    public bool IsStopping => _cause is not null;

    /// <summary>Cancelled when the group stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>How the group ended, once it has.</summary>
    public Task<GroupExit> Exit => _exit.Task;

    /// <summary>
    /// Stops every thread of the group, wherever it is: parked threads are woken, host calls cancelled, running code interrupted at
    /// its next epoch check, threads not yet started never enter the guest.
    /// </summary>
    /// <returns>Whether this was the first cause.</returns>
    public bool TryStop(GroupStop cause)
    {
        lock (_lock)
        {
            if (_cause is not null)
            {
                return false;
            }

            if (cause.Kind != GroupExitKind.Exited)
            {
                foreach (GuestThread thread in _threads.Values)
                {
                    _stoppedThreads.Add((thread, thread.Describe()));
                }
            }

            _cause = cause;
            // The stopper counts as living until it is done: what it uses must not be given back under its hands.
            CountStarted();
        }

        ParkingLot.WakeAll();
        InterruptRunning(cause);
        CancelHostCalls();
        CountEnded();
        return true;
    }

    // Last, because it runs callbacks that are not ours: the embedder's streams are given the token and may register what they like.
    private void CancelHostCalls()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (AggregateException)
        {
            // Every callback has run. What one of them threw must reach neither a guest thread nor the timer: it would end the process.
        }
    }

    private void InterruptRunning(GroupStop cause)
    {
        if (Engine.Options.CanInterrupt)
        {
            Engine.IncrementEpoch();
        }
        else if (cause.Kind == GroupExitKind.Exited)
        {
            _exit.TrySetResult(DescribeExit());
        }
        else
        {
            _grace = new(static group => ((GroupRuntime)group!)._exit.TrySetResult(((GroupRuntime)group).DescribeExit()),
                this, UninterruptibleGrace, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes a thread off the list; the last one gives everything back.</summary>
    public void ThreadEnded(GuestThread thread)
    {
        Zig?.ThreadEnded(thread);
        lock (_lock)
        {
            _threads.Remove(thread.Id);
        }

        CountEnded();
    }

    private void StartTimeout(TimeSpan? timeout)
    {
        if (timeout is { } time)
        {
            _timeout = new(
                static group => ((GroupRuntime)group!).TryStop(new(GroupExitKind.TimedOut, GroupStop.TimeoutExitCode, null, null)),
                this,
                time,
                Timeout.InfiniteTimeSpan);
        }
    }

    private void Release()
    {
        _timeout?.Dispose();
        _grace?.Dispose();
        Zig?.Stop();
        Wasi.Dispose();
        _linker.Dispose();
        Module.ReleaseReference();
        Engine.ReleaseReference();
        _exit.TrySetResult(DescribeExit());
    }

    private GroupExit DescribeExit()
    {
        GroupStop cause = _cause!;
        List<(GuestThread Thread, GuestThreadInfo Info)> stopped = _stoppedThreads;
        StoppedThread[] threads = new StoppedThread[stopped.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new(stopped[i].Info, stopped[i].Thread.StoppedFrames);
        }

        Array.Sort(threads, static (left, right) => left.Info.Id.CompareTo(right.Info.Id));
        return new(cause.Kind, cause.ExitCode, cause.Thread?.Id, cause.Trap, threads);
    }
}
