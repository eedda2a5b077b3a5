using Weft.Intrinsics;

namespace Weft.Threading;

/// <summary>
/// A lock that one thread holds at a time. Its default value is a free lock; it must not move while it is used, so keep it in a static
/// field, in unmanaged memory, or in a local that outlives its users. A thread that has waited for a millisecond gets it before any
/// that comes later. All members may be called from any thread, and none calls the host where nobody waits.
/// </summary>
/// <remarks>It is not recursive: in a checked build taking it twice is a panic, in others the thread waits for itself.</remarks>
public struct Mutex
{
    private FutexLock _lock;

    // The holder's id, in checked builds.
    private int _owner;

    /// <summary>Takes the lock, waiting until it is free.</summary>
    public void Lock()
    {
        CheckFree();
        _lock.Enter();
        SetOwner();
    }

    /// <summary>Takes the lock if it is free.</summary>
    /// <returns>Whether the thread holds it now.</returns>
    public bool TryLock()
    {
        bool taken = _lock.TryEnter();
        if (taken)
        {
            SetOwner();
        }

        return taken;
    }

    /// <summary>Takes the lock, waiting for some time until it is free.</summary>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>Whether the thread holds it now.</returns>
    public bool TryLock(long timeout)
    {
        CheckFree();
        bool taken = _lock.TryEnter() || (timeout != 0 && _lock.Enter(Deadline.After(timeout)));
        if (taken)
        {
            SetOwner();
        }

        return taken;
    }

    /// <summary>Leaves the lock, which the thread holds.</summary>
    public void Unlock()
    {
        if (BuildFeatures.Checked)
        {
            if (Volatile.Read(ref _owner) != WasiThread.CurrentId)
            {
                Panic.Raise("a mutex was unlocked by a thread that does not hold it"u8);
            }

            Volatile.Write(ref _owner, 0);
        }

        _lock.Exit();
    }

    private readonly void CheckFree()
    {
        if (BuildFeatures.Checked && Volatile.Read(in _owner) == WasiThread.CurrentId)
        {
            Panic.Raise("deadlock: a thread waits for a mutex that it holds"u8);
        }
    }

    private void SetOwner()
    {
        if (BuildFeatures.Checked)
        {
            Volatile.Write(ref _owner, WasiThread.CurrentId);
        }
    }
}
