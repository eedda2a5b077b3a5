using System.Diagnostics;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Lets guest threads wait for host descriptors and wakes all of them when the group stops.</summary>
/// <remarks>One pipe per group, made when a thread first blocks. A stop writes to it once and nobody reads: it stays ready for all.</remarks>
internal sealed unsafe class UnixWaiter : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenRegistration _registration;
    private int _readEnd = -1;
    private int _writeEnd = -1;
    private bool _disposed;

    /// <summary>Tells whether a descriptor is ready now. A signal may keep the host from telling; whoever waits asks again.</summary>
    public static bool IsReady(int fd, short events)
    {
        var entry = new PollEntry(fd, events);
        return Libc.Poll(&entry, 1, 0) > 0;
    }

    /// <summary>Waits until a descriptor is ready.</summary>
    /// <returns><see cref="Errno.Interrupted"/> if the group stops first.</returns>
    public Errno WaitFor(HostCaller caller, string call, int fd, short events)
    {
        Span<PollEntry> entries = [default, new PollEntry(fd, events)];
        return Wait(caller, call, entries, ulong.MaxValue);
    }

    /// <summary>Waits until one of the descriptors is ready or time has passed.</summary>
    /// <param name="caller">The thread that waits.</param>
    /// <param name="call">The host call that it is in.</param>
    /// <param name="entries">What to wait for. The first entry is this object's own.</param>
    /// <param name="nanoseconds">How long at most; <see cref="ulong.MaxValue"/> for ever.</param>
    /// <returns><see cref="Errno.Interrupted"/> if the group stops first.</returns>
    public Errno Wait(HostCaller caller, string call, Span<PollEntry> entries, ulong nanoseconds)
    {
        if (Arm(caller.Stopping) is var armed && armed is not Errno.Success)
        {
            return armed;
        }

        entries[0] = new PollEntry(_readEnd, PollEntry.In);
        caller.EnterBlocking(call);
        try
        {
            long started = Stopwatch.GetTimestamp();
            ulong remaining = nanoseconds;
            while (true)
            {
                int result;
                fixed (PollEntry* first = entries)
                {
                    result = UnixPlatform.Poll(first, (nuint)entries.Length, remaining);
                }

                if (caller.Stopping.IsCancellationRequested)
                {
                    return Errno.Interrupted;
                }

                if (result >= 0)
                {
                    return Errno.Success;
                }

                if (Libc.LastError != UnixErrno.Interrupted)
                {
                    return UnixErrno.Last();
                }

                // A signal, which is the runtime's own business: wait for the rest of the time.
                if (nanoseconds != ulong.MaxValue)
                {
                    ulong passed = (ulong)Stopwatch.GetElapsedTime(started).Ticks * 100;
                    remaining = passed < nanoseconds ? nanoseconds - passed : 0;
                }
            }
        }
        finally
        {
            caller.LeaveBlocking();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            // Once only: by a second time the numbers may be other files'.
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        // Waits for a callback that is running, so the ends are not closed under it.
        _registration.Dispose();
        if (_readEnd >= 0)
        {
            Libc.Close(_readEnd);
            Libc.Close(_writeEnd);
        }
    }

    private Errno Arm(CancellationToken stopping)
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return Errno.Interrupted;
            }

            if (_readEnd >= 0)
            {
                return Errno.Success;
            }

            if (UnixPlatform.OpenPipe(out int reads, out int writes) is var error && error is not Errno.Success)
            {
                return error;
            }

            (_readEnd, _writeEnd) = (reads, writes);
        }

        // Outside the lock: where the group is stopping already, the callback runs at once.
        _registration = stopping.UnsafeRegister(static state => ((UnixWaiter)state!).Wake(), this);
        return Errno.Success;
    }

    private void Wake()
    {
        byte one = 1;
        Libc.Write(_writeEnd, &one, 1);
    }
}
