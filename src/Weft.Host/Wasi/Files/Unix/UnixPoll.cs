using System.Buffers;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Asks and waits for the readiness of files.</summary>
internal static unsafe class UnixPoll
{
    /// <summary>Asks a pipe, terminal or device.</summary>
    public static Readiness Find(int fd, bool writing)
    {
        var entry = new PollEntry(fd, writing ? PollEntry.Out : PollEntry.In);
        int result = Libc.Poll(&entry, 1, 0);
        if (result <= 0)
        {
            return default;
        }

        bool hungUp = (entry.Returned & (PollEntry.HangUp | PollEntry.Error)) != 0;
        bool data = (entry.Returned & entry.Events) != 0;
        return new Readiness(true, data ? 1u : 0u, hungUp, (entry.Returned & PollEntry.Invalid) != 0 ? Errno.BadDescriptor : Errno.Success);
    }

    /// <summary>Asks a regular file, which never blocks: what can be read is what lies after the position.</summary>
    public static Readiness OfRegularFile(int fd, bool writing)
    {
        if (writing || UnixStat.Of(fd, out Filestat stat) is not Errno.Success || UnixIO.Seek(fd, 0, Whence.Current, out ulong position) is not Errno.Success)
        {
            return new Readiness(IsReady: true);
        }

        return new Readiness(true, stat.Size > position ? stat.Size - position : 0);
    }

    /// <summary>Waits for files: those with a host descriptor by poll, others by a pipe that they write to.</summary>
    public static Errno Wait(UnixWaiter waiter, HostCaller caller, string call, ReadOnlySpan<PollTarget> targets, ulong nanoseconds)
    {
        // One entry for the stop, one for the pipe.
        PollEntry[] entries = ArrayPool<PollEntry>.Shared.Rent(targets.Length + 2);
        int count = 1;
        UnixBell? bell = null;
        try
        {
            foreach (PollTarget target in targets)
            {
                if (target.File.PollDescriptor is var fd && fd >= 0)
                {
                    entries[count++] = new PollEntry(fd, target.Writing ? PollEntry.Out : PollEntry.In);
                    continue;
                }

                if (bell is null)
                {
                    Errno error = UnixBell.Create(out bell);
                    if (bell is null)
                    {
                        return error;
                    }

                    entries[count++] = new PollEntry(bell.ReadEnd, PollEntry.In);
                }

                target.File.AddBell(bell.Ring, caller.Stopping);
            }

            return waiter.Wait(caller, call, entries.AsSpan(0, count), nanoseconds);
        }
        finally
        {
            if (bell is not null)
            {
                foreach (PollTarget target in targets)
                {
                    target.File.RemoveBell(bell.Ring);
                }

                bell.Dispose();
            }

            ArrayPool<PollEntry>.Shared.Return(entries);
        }
    }

    /// <summary>A pipe that becomes readable when rung.</summary>
    private sealed class UnixBell : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly int _writeEnd;
        private bool _rung;

        private UnixBell(int readEnd, int writeEnd)
        {
            (ReadEnd, _writeEnd) = (readEnd, writeEnd);
            Ring = RingOnce;
        }

        public int ReadEnd { get; }

        /// <summary>Rings. The same object each time, so that it can be taken away again.</summary>
        public Action Ring { get; }

        public static Errno Create(out UnixBell? bell)
        {
            Errno error = UnixPlatform.OpenPipe(out int reads, out int writes);
            bell = error is Errno.Success ? new UnixBell(reads, writes) : null;
            return error;
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _rung = true;
                Libc.Close(ReadEnd);
                Libc.Close(_writeEnd);
            }
        }

        private void RingOnce()
        {
            // A file may ring while the bell is being taken away; after that the descriptor is someone else's.
            lock (_gate)
            {
                if (!_rung)
                {
                    _rung = true;
                    byte one = 1;
                    Libc.Write(_writeEnd, &one, 1);
                }
            }
        }
    }
}
