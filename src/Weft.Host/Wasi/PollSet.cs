using System.Buffers;
using System.Runtime.CompilerServices;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>The subscriptions of one <c>poll_oneoff</c>. It looks at all of them, and if nothing has happened waits and looks again.</summary>
internal unsafe ref struct PollSet
{
    /// <summary>The most subscriptions of one call.</summary>
    public const uint MaxSubscriptions = 4096;

    private readonly HostCaller _caller;
    private readonly ReadOnlySpan<Subscription> _subscriptions;
    private readonly OpenFile?[] _files;
    private readonly Errno[] _errors;
    private readonly ulong _started;

    public PollSet(HostCaller caller, Subscription[] subscriptions, int count)
    {
        _caller = caller;
        _subscriptions = subscriptions.AsSpan(0, count);
        HostClock.Read(ClockId.Monotonic, out _started);
        _files = ArrayPool<OpenFile?>.Shared.Rent(count);
        _errors = ArrayPool<Errno>.Shared.Rent(count);
        for (int i = 0; i < count; i++)
        {
            _files[i] = null;
            _errors[i] = Check(subscriptions[i], out _files[i]);
        }
    }

    /// <summary>Waits until something has happened and writes it down.</summary>
    /// <param name="eventsPointer">Where the guest wants the events; room for all is checked.</param>
    /// <param name="events">How many there are.</param>
    /// <returns><see cref="Errno.Interrupted"/> if the group stops first.</returns>
    public Errno Wait(uint eventsPointer, out uint events)
    {
        while (true)
        {
            events = Look(eventsPointer, out ulong remaining);
            if (events != 0)
            {
                return Errno.Success;
            }

            Errno error = Sleep(remaining);
            if (error is not Errno.Success)
            {
                return error;
            }
        }
    }

    public readonly void Dispose()
    {
        for (int i = 0; i < _subscriptions.Length; i++)
        {
            _files[i]?.ReleaseReference();
            _files[i] = null;
        }

        ArrayPool<OpenFile?>.Shared.Return(_files);
        ArrayPool<Errno>.Shared.Return(_errors);
    }

    private readonly Errno Check(Subscription subscription, out OpenFile? file)
    {
        file = null;
        if (subscription.Type is EventType.Clock)
        {
            return (subscription.ClockFlags & ~Subscription.AbsoluteTime) != 0 ? Errno.Invalid
                : subscription.Clock > ClockId.ThreadCpuTime ? Errno.Invalid

                // These stand still while the thread waits.
                : subscription.Clock > ClockId.Monotonic ? Errno.NotSupported
                : Errno.Success;
        }

        if (subscription.Type > EventType.FdWrite)
        {
            return Errno.Invalid;
        }

        Rights needed = Rights.PollFdReadwrite | (subscription.Type is EventType.FdRead ? Rights.FdRead : Rights.FdWrite);
        file = _caller.Wasi.Descriptors.Acquire(subscription.Descriptor, needed, out Errno error)?.File;
        return error;
    }

    private readonly uint Look(uint eventsPointer, out ulong remaining)
    {
        remaining = ulong.MaxValue;
        uint events = 0;
        for (int i = 0; i < _subscriptions.Length; i++)
        {
            ref readonly Subscription subscription = ref _subscriptions[i];
            var found = new Event { UserData = subscription.UserData, Type = subscription.Type, Error = _errors[i] };
            if (_errors[i] is Errno.Success)
            {
                if (subscription.Type is EventType.Clock)
                {
                    ulong left = Remaining(subscription);
                    if (left > 0)
                    {
                        remaining = Math.Min(remaining, left);
                        continue;
                    }
                }
                else
                {
                    Readiness readiness = _files[i]!.Poll(subscription.Type is EventType.FdWrite);
                    if (!readiness.IsReady)
                    {
                        continue;
                    }

                    found.Error = readiness.Error;
                    found.Bytes = readiness.Bytes;
                    found.Flags = readiness.HasHungUp ? Event.HangUp : (ushort)0;
                }
            }

            _caller.Memory.TryWrite(eventsPointer + (events * (ulong)sizeof(Event)), found);
            events++;
        }

        return events;
    }

    /// <summary>How long a clock has to go.</summary>
    private readonly ulong Remaining(Subscription subscription)
    {
        // The time of day may be set while the thread waits for a point in it.
        const ulong LongestWaitForTimeOfDay = 1_000_000_000;

        bool absolute = (subscription.ClockFlags & Subscription.AbsoluteTime) != 0;
        HostClock.Read(absolute ? subscription.Clock : ClockId.Monotonic, out ulong now);
        ulong passed = absolute ? now : now - _started;
        ulong left = subscription.Timeout > passed ? subscription.Timeout - passed : 0;
        return absolute && subscription.Clock is ClockId.Realtime ? Math.Min(left, LongestWaitForTimeOfDay) : left;
    }

    [SkipLocalsInit]
    private readonly Errno Sleep(ulong nanoseconds)
    {
        int count = 0;
        foreach (OpenFile? file in _files.AsSpan(0, _subscriptions.Length))
        {
            count += file is null ? 0 : 1;
        }

        if (count == 0)
        {
            return _caller.Wasi.Files.Wait(_caller, "poll_oneoff", [], nanoseconds);
        }

        var targets = new PollTarget[count];
        count = 0;
        for (int i = 0; i < _subscriptions.Length; i++)
        {
            if (_files[i] is { } file)
            {
                targets[count++] = new PollTarget(file, _subscriptions[i].Type is EventType.FdWrite);
            }
        }

        return _caller.Wasi.Files.Wait(_caller, "poll_oneoff", targets, nanoseconds);
    }
}
