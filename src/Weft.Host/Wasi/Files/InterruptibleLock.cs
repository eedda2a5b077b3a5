using Weft.Host.Calls;

namespace Weft.Host.Wasi.Files;

/// <summary>A lock that may be held across a blocking operation: whoever waits for it leaves when the group stops.</summary>
internal sealed class InterruptibleLock
{
    private readonly object _gate = new();
    private bool _held;

    /// <summary>Takes the lock if it is free.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            return !_held && (_held = true);
        }
    }

    /// <summary>Takes the lock, waiting for it if need be.</summary>
    /// <returns>Whether the lock was taken; if not, the group is stopping.</returns>
    public bool Enter(HostCaller caller, string call)
    {
        if (TryEnter())
        {
            return true;
        }

        caller.EnterBlocking(call);
        try
        {
            // The callback takes the gate, so the registration is ended outside it.
            using CancellationTokenRegistration wake = caller.Stopping.UnsafeRegister(static state => ((InterruptibleLock)state!).WakeAll(), this);
            lock (_gate)
            {
                while (_held)
                {
                    if (caller.Stopping.IsCancellationRequested)
                    {
                        return false;
                    }

                    Monitor.Wait(_gate);
                }

                return _held = true;
            }
        }
        finally
        {
            caller.LeaveBlocking();
        }
    }

    /// <summary>Gives the lock back. Any thread may do so.</summary>
    public void Exit()
    {
        lock (_gate)
        {
            _held = false;

            // All, since the one that is woken may belong to a group that is stopping and leave without the lock.
            Monitor.PulseAll(_gate);
        }
    }

    private void WakeAll()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
