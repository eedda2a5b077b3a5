using System.Buffers;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <content>Waiting for several things at once.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] PollFunctions => [Row("poll_oneoff", [I32, I32, I32, I32], &PollOneoff)];

    /// <summary>
    /// <c>poll_oneoff(in, out, nsubscriptions, *nevents)</c>: EINVAL for no subscriptions or more than there can be descriptors and
    /// clocks, EFAULT. What is wrong with one subscription is told in its event.
    /// </summary>
    private static HostTrap PollOneoff(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        uint count = call.U32(2);
        if (count is 0 or > PollSet.MaxSubscriptions)
        {
            return Finish(call, Errno.Invalid);
        }

        if (!memory.Contains(call.U32(0), count * (ulong)sizeof(Subscription))
            || !memory.Contains(call.U32(1), count * (ulong)sizeof(Event))
            || !memory.Contains(call.U32(3), sizeof(uint)))
        {
            return Finish(call, Errno.Fault);
        }

        // All subscriptions are copied before the first event is written: a guest may let the two overlap.
        Subscription[] subscriptions = ArrayPool<Subscription>.Shared.Rent((int)count);
        for (uint i = 0; i < count; i++)
        {
            memory.TryRead(call.U32(0) + (i * (ulong)sizeof(Subscription)), out subscriptions[i]);
        }

        using var set = new PollSet(call.Caller, subscriptions, (int)count);
        Errno error = set.Wait(call.U32(1), out uint events);
        ArrayPool<Subscription>.Shared.Return(subscriptions);
        if (error is Errno.Success)
        {
            memory.TryWrite(call.U32(3), events);
        }

        return Finish(call, error);
    }
}
