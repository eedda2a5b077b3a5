using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>The descriptors of a group. Thread-safe: lookups take no lock, changes take one.</summary>
internal sealed class DescriptorTable : IDisposable
{
    /// <summary>The most descriptors that a group can have, so that one guest cannot use up the handles of its embedder.</summary>
    public const int MaxDescriptors = 16_384;

    private readonly Lock _gate = new();
    private Descriptor?[] _slots = new Descriptor?[8];
    private int _lowestFree;
    private bool _disposed;

    /// <summary>How many slots have ever been used; every open descriptor is below it.</summary>
    public int Length => Volatile.Read(ref _slots).Length;

    /// <summary>Uses a descriptor for one call.</summary>
    /// <param name="fd">The number that the guest gave.</param>
    /// <param name="needed">The rights that the call needs.</param>
    /// <param name="error"><see cref="Errno.BadDescriptor"/> where nothing is open, <see cref="Errno.NotCapable"/> where a right is missing.</param>
    public DescriptorLease Lease(uint fd, Rights needed, out Errno error) => new(Acquire(fd, needed, out error));

    /// <summary>As <see cref="Lease"/>, for a call that uses many: the caller releases the file, also where a right is missing.</summary>
    public Descriptor? Acquire(uint fd, Rights needed, out Errno error)
    {
        Descriptor? descriptor = Look(fd);
        while (descriptor is not null && !descriptor.File.TryAddReference())
        {
            // Its file is gone, so it has left the slot since; where another took its place at once, the descriptor was never closed.
            descriptor = Look(fd);
        }

        if (descriptor is null)
        {
            error = Errno.BadDescriptor;
            return null;
        }

        error = (descriptor.Rights & needed) == needed ? Errno.Success : MissingRight(descriptor, needed);
        return descriptor;
    }

    /// <summary>Puts a file into the lowest free slot. The table owns its reference then, also where it fails.</summary>
    public Errno Add(OpenFile file, Rights rights, Rights inheriting, out uint fd, byte[]? preopenName = null)
    {
        lock (_gate)
        {
            int slot = _lowestFree;
            while (slot < _slots.Length && _slots[slot] is not null)
            {
                slot++;
            }

            if (!_disposed && slot < MaxDescriptors)
            {
                if (slot == _slots.Length)
                {
                    var larger = new Descriptor?[_slots.Length * 2];
                    _slots.CopyTo(larger, 0);
                    Volatile.Write(ref _slots, larger);
                }

                Volatile.Write(ref _slots[slot], new Descriptor(file, rights, inheriting, preopenName));
                _lowestFree = slot + 1;
                fd = (uint)slot;
                return Errno.Success;
            }
        }

        file.ReleaseReference();
        fd = 0;
        return Errno.TooManyOpenFiles;
    }

    /// <summary>Frees a slot; calls under way keep the file open until they end.</summary>
    public Errno Close(uint fd)
    {
        OpenFile file;
        lock (_gate)
        {
            if (Find(fd) is not { } descriptor)
            {
                return Errno.BadDescriptor;
            }

            file = descriptor.File;
            Volatile.Write(ref _slots[fd], null);
            _lowestFree = Math.Min(_lowestFree, (int)fd);
        }

        file.ReleaseReference();
        return Errno.Success;
    }

    /// <summary>Moves a descriptor over another in one step: at no moment is the target free.</summary>
    public Errno Renumber(uint from, uint to)
    {
        OpenFile replaced;
        lock (_gate)
        {
            if (Find(from) is not { } moved || Find(to) is not { } target)
            {
                return Errno.BadDescriptor;
            }

            if (from == to)
            {
                return Errno.Success;
            }

            replaced = target.File;
            Volatile.Write(ref _slots[to], moved);
            Volatile.Write(ref _slots[from], null);
            _lowestFree = Math.Min(_lowestFree, (int)from);
        }

        replaced.ReleaseReference();
        return Errno.Success;
    }

    /// <summary>Takes rights away; none can be gained.</summary>
    public Errno SetRights(uint fd, Rights rights, Rights inheriting)
    {
        lock (_gate)
        {
            if (Find(fd) is not { } descriptor)
            {
                return Errno.BadDescriptor;
            }

            // The right to seek includes the right to tell.
            rights |= (rights & Rights.FdSeek) != 0 ? descriptor.Rights & Rights.FdTell : Rights.None;
            if ((rights & ~descriptor.Rights) != 0 || (inheriting & ~descriptor.Inheriting) != 0)
            {
                return Errno.NotCapable;
            }

            Volatile.Write(ref _slots[fd], new Descriptor(descriptor.File, rights, inheriting, descriptor.PreopenName));
            return Errno.Success;
        }
    }

    /// <summary>Closes everything; nothing can be opened afterwards.</summary>
    public void Dispose()
    {
        Descriptor?[] rest;
        lock (_gate)
        {
            _disposed = true;
            rest = _slots;
            Volatile.Write(ref _slots, []);
            _lowestFree = 0;
        }

        foreach (Descriptor? descriptor in rest)
        {
            descriptor?.File.ReleaseReference();
        }
    }

    /// <summary>
    /// A right that was taken away is a lack of capability. One that the file can never have is the error that POSIX gives for such a
    /// file, since guests know nothing of rights.
    /// </summary>
    private static Errno MissingRight(Descriptor descriptor, Rights needed)
    {
        Rights impossible = needed & ~descriptor.File.ApplicableRights;
        bool directory = descriptor.File.Type is FileType.Directory;
        return impossible == 0 ? Errno.NotCapable
            : !directory && (impossible & RightsSets.DirectoryOnly) != 0 ? Errno.NotDirectory
            : !directory && (impossible & ~(Rights.FdSeek | Rights.FdTell)) == 0 ? Errno.IllegalSeek
            : !directory && impossible == Rights.FdFilestatSetSize ? Errno.Invalid
            : Errno.BadDescriptor;
    }

    /// <summary>What is in a slot at this moment.</summary>
    private Descriptor? Look(uint fd)
    {
        Descriptor?[] current = Volatile.Read(ref _slots);
        return fd < (uint)current.Length ? Volatile.Read(ref current[fd]) : null;
    }

    /// <summary>As <see cref="Look"/>, for who holds the lock.</summary>
    private Descriptor? Find(uint fd) => fd < (uint)_slots.Length ? _slots[fd] : null;
}
