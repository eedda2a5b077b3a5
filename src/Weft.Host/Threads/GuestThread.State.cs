using System.Diagnostics;

namespace Weft.Host.Threads;

internal sealed unsafe partial class GuestThread
{
    private volatile GuestThreadState _state = GuestThreadState.Starting;
    private volatile string? _hostCall;
    private long _stateSince = Stopwatch.GetTimestamp();
    private bool _isWaitTimed;

    /// <summary>Where it waits. Guarded by the lock of the queue it is in.</summary>
    public WaitLocation WaitLocation { get; set; }

    /// <summary>What its wait compared, where the group needs to know. Set before it is queued.</summary>
    public IValueComparison? WaitComparison { get; set; }

    /// <summary>Whether a queue holds it. Guarded by that queue's lock.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Its neighbour in a queue or in a list of threads to wake.</summary>
    public GuestThread? NextWaiter { get; set; }

    /// <summary>Its other neighbour in a queue.</summary>
    public GuestThread? PreviousWaiter { get; set; }

    /// <summary>Says that it is queued. Called under the queue's lock.</summary>
    /// <returns>Whether now every thread of the group waits for ever.</returns>
    public bool EnterWait(bool isTimed)
    {
        _isWaitTimed = isTimed;
        SetState(GuestThreadState.Waiting);
        return !isTimed && group.CountParked();
    }

    /// <summary>Says that it was taken out of the queue. Called under the queue's lock, by whoever took it.</summary>
    public void LeaveWait()
    {
        SetState(GuestThreadState.Running);
        if (!_isWaitTimed)
        {
            group.CountUnparked();
        }
    }

    public override void EnterBlocking(string call)
    {
        _hostCall = call;
        SetState(GuestThreadState.InHostCall);
        // It takes no processor from those who look for a token before they sleep.
        Parker.CountAsleep();
    }

    public override void LeaveBlocking()
    {
        Parker.CountAwake();
        SetState(GuestThreadState.Running);
    }

    /// <summary>What it is doing; any thread may ask.</summary>
    public GuestThreadInfo Describe()
    {
        GuestThreadState state = _state;
        return new(
            id,
            Name,
            state,
            Stopwatch.GetElapsedTime(Volatile.Read(ref _stateSince)),
            state == GuestThreadState.Waiting ? WaitLocation.Address : null,
            state == GuestThreadState.InHostCall ? _hostCall : null);
    }

    private void SetState(GuestThreadState state)
    {
        Volatile.Write(ref _stateSince, Stopwatch.GetTimestamp());
        _state = state;
    }
}
