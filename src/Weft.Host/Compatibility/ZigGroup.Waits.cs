using Weft.Host.Threads;

namespace Weft.Host.Compatibility;

internal sealed partial class ZigGroup
{
    // A wake-up that Zig's optimiser deleted comes this late at most.
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMilliseconds(1);

    private readonly Timer _sweep;
    private readonly Lock _sweepLock = new();
    private volatile bool _isSweeping;
    private bool _isStopped;

    /// <summary>Has the sweeps look at a wait that is about to begin.</summary>
    public void Watch<TComparison>(GuestThread thread, TComparison comparison)
        where TComparison : struct, IValueComparison
    {
        thread.WaitComparison = comparison;
        if (_isSweeping)
        {
            return;
        }

        lock (_sweepLock)
        {
            if (!_isSweeping && !_isStopped)
            {
                _isSweeping = true;
                _sweep.Change(SweepPeriod, SweepPeriod);
            }
        }
    }

    /// <summary>Ends the sweeps. No thread of the group is left.</summary>
    public void Stop()
    {
        lock (_sweepLock)
        {
            _isStopped = true;
        }

        _sweep.Dispose();
        _exitStack.Dispose();
    }

    /// <summary>
    /// Tells whether a group whose threads all wait for ever is really dead: none of them waits for a value that is gone already.
    /// </summary>
    /// <param name="areAllParked">Tells whether all still wait.</param>
    public bool IsDeadlock(Func<bool> areAllParked)
    {
        // While no sweep can wake anybody, a group whose threads all wait cannot change.
        lock (_sweepLock)
        {
            return areAllParked() && _group.ParkingLot.WakeChanged() == 0;
        }
    }

    // memory.atomic.notify is gone from Futex.wake in the release modes, but never the store before it: whoever waits for a value
    // that is no longer there should have been woken.
    private void Sweep()
    {
        lock (_sweepLock)
        {
            if (!_isStopped)
            {
                _group.ParkingLot.WakeChanged();
            }
        }
    }
}
