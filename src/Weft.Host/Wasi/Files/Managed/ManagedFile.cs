using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>A regular file by the class library. The position is kept here, under a lock.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The last reference closes it.")]
internal sealed class ManagedFile(SafeFileHandle handle, string full, OpenRequest request) : OpenFile
{
    private const FdFlags Changeable = FdFlags.Append | FdFlags.Nonblock;

    private readonly Lock _gate = new();
    private long _position;
    private volatile FdFlags _flags = request.Flags;

    public override FileType Type => FileType.RegularFile;

    public override Rights ApplicableRights => RightsSets.SeekableFile
        & ~(request.Reading ? Rights.None : RightsSets.Reading)
        & ~(request.Writing ? Rights.None : RightsSets.Writing);

    public override FdFlags Flags => _flags;

    public override Errno SetFlags(FdFlags flags)
    {
        if (((flags ^ _flags) & ~Changeable) != 0)
        {
            return Errno.NotSupported;
        }

        _flags = flags;
        return Errno.Success;
    }

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        lock (_gate)
        {
            Errno error = ReadAt(buffers, _position, out count);
            _position += count;
            return error;
        }
    }

    public override Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        lock (_gate)
        {
            if ((_flags & FdFlags.Append) != 0)
            {
                _position = RandomAccess.GetLength(handle);
            }

            Errno error = WriteAt(buffers, _position, out count);
            _position += count;
            return error;
        }
    }

    public override Errno ReadAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        count = 0;
        foreach (HostBuffer buffer in buffers)
        {
            int read = 0;
            long from = offset + count;
            HostBuffer target = buffer;
            if (target.Length == 0)
            {
                continue;
            }

            Errno error = ManagedErrors.Try(() =>
            {
                read = RandomAccess.Read(handle, target.Bytes, from);
                return Errno.Success;
            });
            if (error is not Errno.Success)
            {
                return count > 0 ? Errno.Success : error;
            }

            count += (uint)read;
            if ((nuint)read < target.Length)
            {
                break;
            }
        }

        return Errno.Success;
    }

    public override Errno WriteAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        count = 0;
        foreach (HostBuffer buffer in buffers)
        {
            long to = offset + count;
            HostBuffer source = buffer;
            if (source.Length == 0)
            {
                continue;
            }

            Errno error = ManagedErrors.Try(() =>
            {
                RandomAccess.Write(handle, source.Bytes, to);
                return Errno.Success;
            });
            if (error is not Errno.Success)
            {
                return count > 0 ? Errno.Success : error;
            }

            count += (uint)source.Length;
        }

        return Errno.Success;
    }

    public override Errno Seek(long offset, Whence whence, out ulong position)
    {
        lock (_gate)
        {
            long start = whence switch
            {
                Whence.Set => 0,
                Whence.Current => _position,
                _ => RandomAccess.GetLength(handle),
            };
            position = 0;
            if (offset > 0 && start > long.MaxValue - offset)
            {
                return Errno.Overflow;
            }

            if (start + offset < 0)
            {
                return Errno.Invalid;
            }

            _position = start + offset;
            position = (ulong)_position;
            return Errno.Success;
        }
    }

    public override Errno Sync(HostCaller caller, bool dataOnly) => ManagedErrors.Try(() =>
    {
        RandomAccess.FlushToDisk(handle);
        return Errno.Success;
    });

    public override Errno Stat(out Filestat stat)
    {
        var found = new Filestat();
        Errno error = ManagedErrors.Try(() =>
        {
            found = ManagedStat.Of(full, PathKind.File) with { Size = (ulong)RandomAccess.GetLength(handle) };
            return Errno.Success;
        });
        stat = found;
        return error;
    }

    public override Errno SetSize(long size) => ManagedErrors.Try(() =>
    {
        RandomAccess.SetLength(handle, size);
        return Errno.Success;
    });

    public override Errno SetTimes(FileTimes times) => ManagedErrors.Try(() =>
    {
        ManagedStat.SetTimes(full, times);
        return Errno.Success;
    });

    public override Readiness Poll(bool writing)
    {
        lock (_gate)
        {
            long length = writing ? 0 : RandomAccess.GetLength(handle);
            return new Readiness(true, length > _position ? (ulong)(length - _position) : 0);
        }
    }

    protected override void Close() => handle.Dispose();
}
