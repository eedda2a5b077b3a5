using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>Something open: what a descriptor refers to. Thread-safe.</summary>
/// <remarks>
/// References are counted: the descriptor table holds one and each call under way another, so a host handle is closed, and its
/// number given to another file, only when the last call that uses it has ended.
/// </remarks>
internal abstract class OpenFile : ReferenceCounted
{
    /// <summary>What it is.</summary>
    public abstract FileType Type { get; }

    /// <summary>The rights that can apply to it, given its type and how it was opened.</summary>
    public abstract Rights ApplicableRights { get; }

    /// <summary>How it reads and writes now.</summary>
    public virtual FdFlags Flags => FdFlags.None;

    /// <summary>Changes how it reads and writes.</summary>
    public virtual Errno SetFlags(FdFlags flags) => Errno.BadDescriptor;

    /// <summary>Reads at the position of the file and moves it.</summary>
    public virtual Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        return Errno.BadDescriptor;
    }

    /// <summary>Writes at the position of the file, or at its end in append mode, and moves it.</summary>
    public virtual Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        return Errno.BadDescriptor;
    }

    /// <summary>Reads at an offset; the position stays.</summary>
    public virtual Errno ReadAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        count = 0;
        return Errno.IllegalSeek;
    }

    /// <summary>Writes at an offset, or at the end in append mode where the host does so; the position stays.</summary>
    public virtual Errno WriteAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        count = 0;
        return Errno.IllegalSeek;
    }

    /// <summary>Moves the position.</summary>
    public virtual Errno Seek(long offset, Whence whence, out ulong position)
    {
        position = 0;
        return Errno.IllegalSeek;
    }

    /// <summary>Waits until data, and unless <paramref name="dataOnly"/> all that is known of the file, are on the device.</summary>
    public virtual Errno Sync(HostCaller caller, bool dataOnly) => Errno.Success;

    /// <summary>Tells what is known of the file.</summary>
    public virtual Errno Stat(out Filestat stat)
    {
        stat = new Filestat { Type = Type };
        return Errno.Success;
    }

    /// <summary>Cuts or extends the file.</summary>
    public virtual Errno SetSize(long size) => Errno.Invalid;

    /// <summary>Sets times of the file.</summary>
    public virtual Errno SetTimes(FileTimes times) => Errno.BadDescriptor;

    /// <summary>Takes a hint about how the file will be read.</summary>
    public virtual Errno Advise(long offset, long length, Advice advice) => Errno.Success;

    /// <summary>Reserves space, and extends the file where the range goes past its end.</summary>
    public virtual Errno Allocate(long offset, long length) => Errno.NotSupported;

    /// <summary>Tells whether a read or write would block. What never blocks is always ready.</summary>
    public virtual Readiness Poll(bool writing) => new(IsReady: true);

    /// <summary>The host descriptor to wait for where <see cref="Poll"/> finds nothing; -1 where there is none.</summary>
    public virtual int PollDescriptor => -1;

    /// <summary>Has a bell rung as soon as <see cref="Poll"/> may find something. For files that have no host descriptor.</summary>
    public virtual void AddBell(Action bell, CancellationToken stopping)
    {
    }

    /// <summary>Takes a bell away. It may ring a last time.</summary>
    public virtual void RemoveBell(Action bell)
    {
    }
}
