using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>Something open: what a descriptor refers to. Thread-safe.</summary>
/// <remarks>
/// References are counted: the descriptor table holds one and each call under way another, so a host handle is closed, and its
/// number given to another file, only when the last call that uses it has ended.
/// </remarks>
internal abstract class OpenFile
{
    private int references = 1;

    /// <summary>What it is.</summary>
    public abstract FileType Type { get; }

    /// <summary>The rights that can apply to it, given its type and how it was opened.</summary>
    public abstract Rights ApplicableRights { get; }

    /// <summary>How it reads and writes now.</summary>
    public virtual FdFlags Flags => FdFlags.None;

    /// <summary>Takes a reference unless the file is closed already.</summary>
    public bool TryAddReference()
    {
        int seen = Volatile.Read(ref references);
        while (seen != 0)
        {
            int found = Interlocked.CompareExchange(ref references, seen + 1, seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }

        return false;
    }

    /// <summary>Gives a reference back; the last one closes.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) == 0)
        {
            Close();
        }
    }

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

    /// <summary>Closes what is behind it. Called once, when nobody uses it any more.</summary>
    protected abstract void Close();
}
