using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Resolves step by step, opening one component after the other and never following a link by the host's own means.</summary>
/// <remarks>
/// The handles of all directories on the way are kept, and <c>..</c> goes back to one of them: so a directory that is moved away
/// meanwhile cannot lead out. A link is read and its text put in front of what is left of the path.
/// </remarks>
internal sealed unsafe class WalkingResolver : BeneathResolver
{
    /// <summary>How many links one resolution follows, as in Linux.</summary>
    private const int MaxLinks = 40;

    /// <summary>How deep below the directory a path can lead, so that a walk never holds many handles.</summary>
    private const int MaxDepth = 256;

    /// <summary>How often an end that turns from one thing into another is looked at again.</summary>
    private const int MaxAttempts = 16;

    private const int PathRoom = GuestPath.MaxLength + 1;

    private static int PlaceBits => OpenBits.Path | OpenBits.Directory | OpenBits.NoFollow | OpenBits.CloseOnExec;

    public override Errno Open(int directory, byte* path, int flags, uint mode, bool follow, out int fd)
    {
        fd = -1;
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var walk = new Walk(directory);
            try
            {
                bool exclusive = (flags & OpenBits.Create) != 0 && (flags & OpenBits.Exclusive) != 0;
                Errno error = walk.To(path, follow && !exclusive);
                if (error is not Errno.Success)
                {
                    return error;
                }

                // Not left to the host: some make a file before they find that it is no directory.
                if (walk.MustBeDirectory && (flags & OpenBits.Create) != 0)
                {
                    return Errno.IsDirectory;
                }

                int bits = flags | OpenBits.NoFollow | (walk.MustBeDirectory ? OpenBits.Directory : 0);
                fd = UnixPlatform.OpenAt(walk.Place, walk.Name, bits, mode);
                if (fd >= 0)
                {
                    return Errno.Success;
                }

                // A link where there was none a moment ago: resolve again.
                if (!follow || Libc.LastError != UnixErrno.Loop)
                {
                    return UnixErrno.Last();
                }
            }
            finally
            {
                walk.Dispose();
            }
        }

        return Errno.Loop;
    }

    public override Errno Stat(int directory, byte* path, bool follow, out Filestat stat)
    {
        stat = default;
        var walk = new Walk(directory);
        try
        {
            Errno error = walk.To(path, follow);
            return error is Errno.Success ? walk.Stat(out stat) : error;
        }
        finally
        {
            walk.Dispose();
        }
    }

    public override Errno SetTimes(int directory, byte* path, bool follow, FileTimes times)
    {
        var walk = new Walk(directory);
        try
        {
            Errno error = walk.To(path, follow);
            error = error is Errno.Success && walk.MustBeDirectory ? walk.Stat(out _) : error;
            return error is Errno.Success ? UnixTimes.SetEntry(walk.Place, walk.Name, times) : error;
        }
        finally
        {
            walk.Dispose();
        }
    }

    /// <summary>One resolution: the handles on the way, and at its end a directory and a name in it.</summary>
    private ref struct Walk(int start)
    {
        private Handles _handles;
        private Buffers _buffers;
        private int _depth;
        private int _links;

        /// <summary>The directory that the path ends in.</summary>
        public int Place => _depth == 0 ? start : _handles[_depth - 1];

        /// <summary>The last component, or <c>.</c> where the path ends with a directory already reached.</summary>
        public byte* Name { get; private set; }

        /// <summary>Whether slashes follow the last component.</summary>
        public bool MustBeDirectory { get; private set; }

        /// <summary>Walks to the last component; with <paramref name="follow"/> to one that is no link.</summary>
        [SkipLocalsInit]
        public Errno To(byte* path, bool follow)
        {
            ReadOnlySpan<byte> given = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(path);
            Span<byte> rest = _buffers.Set(given);
            while (true)
            {
                int length = rest.IndexOf((byte)'/');
                Span<byte> component = length < 0 ? rest : rest[..length];
                Span<byte> after = length < 0 ? [] : rest[length..].TrimStart((byte)'/');
                bool last = after.IsEmpty;
                if (component is [(byte)'.'] or [(byte)'.', (byte)'.'])
                {
                    if (component.Length == 2 && !TryGoUp())
                    {
                        return Errno.NotCapable;
                    }

                    if (last)
                    {
                        MustBeDirectory = true;
                        Name = _buffers.Terminate("."u8);
                        return Errno.Success;
                    }

                    rest = after;
                    continue;
                }

                bool slashes = length >= 0;
                byte* name = _buffers.Terminate(component);
                if (last && !(follow || slashes))
                {
                    Name = name;
                    return Errno.Success;
                }

                Errno error = last ? Peek(name) : Enter(name);
                if (error is Errno.Success)
                {
                    if (last)
                    {
                        Name = name;
                        MustBeDirectory = slashes;
                        return Errno.Success;
                    }

                    rest = after;
                    continue;
                }

                if (error is not Errno.Loop)
                {
                    return error;
                }

                if (++_links > MaxLinks)
                {
                    return Errno.Loop;
                }

                error = _buffers.Expand(Place, name, slashes, after, out rest);
                if (error is not Errno.Success)
                {
                    return error;
                }
            }
        }

        /// <summary>Tells what the end is.</summary>
        public Errno Stat(out Filestat stat)
        {
            Errno error = UnixStat.OfEntry(Place, Name, out stat);
            return error is not Errno.Success ? error
                : MustBeDirectory && stat.Type is not FileType.Directory ? Errno.NotDirectory
                : Errno.Success;
        }

        public readonly void Dispose()
        {
            for (int i = 0; i < _depth; i++)
            {
                Libc.Close(_handles[i]);
            }
        }

        private bool TryGoUp()
        {
            if (_depth == 0)
            {
                return false;
            }

            Libc.Close(_handles[--_depth]);
            return true;
        }

        /// <summary>Goes into a directory. <see cref="Errno.Loop"/> stands for a link, whatever the host calls it.</summary>
        private Errno Enter(byte* name)
        {
            if (_depth == MaxDepth)
            {
                return Errno.NameTooLong;
            }

            int fd = UnixPlatform.OpenAt(Place, name, PlaceBits, 0);
            if (fd >= 0)
            {
                _handles[_depth++] = fd;
                return Errno.Success;
            }

            Errno error = UnixErrno.Last();
            return error is Errno.NotDirectory or Errno.Loop && IsLink(name) ? Errno.Loop
                : error is Errno.Loop ? Errno.NotDirectory
                : error;
        }

        /// <summary>Looks whether the last component is a link; whether it is there at all is for the call to find out.</summary>
        private Errno Peek(byte* name) => IsLink(name) ? Errno.Loop : Errno.Success;

        private bool IsLink(byte* name)
        {
            byte first;
            return Libc.ReadLinkAt(Place, name, &first, 1) >= 0;
        }
    }

    /// <summary>What is left of a path, and the text of a link while it is put in front: two buffers that take turns, and one for a name.</summary>
    private ref struct Buffers
    {
        private PathBuffer _first;
        private PathBuffer _second;
        private PathBuffer _name;
        private bool _inSecond;

        public Span<byte> Set(ReadOnlySpan<byte> path)
        {
            Span<byte> target = MemoryMarshal.CreateSpan(ref _first[0], PathRoom);
            path.CopyTo(target);
            return target[..path.Length];
        }

        public byte* Terminate(ReadOnlySpan<byte> component)
        {
            Span<byte> target = MemoryMarshal.CreateSpan(ref _name[0], PathRoom);
            component.CopyTo(target);
            target[component.Length] = 0;

            // The buffers lie on the stack, so the address stays good for as long as the walk.
            return (byte*)Unsafe.AsPointer(ref _name[0]);
        }

        /// <summary>Replaces a link by its text.</summary>
        public Errno Expand(int place, byte* link, bool slashes, ReadOnlySpan<byte> after, out Span<byte> path)
        {
            path = [];
            Span<byte> target = _inSecond ? MemoryMarshal.CreateSpan(ref _first[0], PathRoom) : MemoryMarshal.CreateSpan(ref _second[0], PathRoom);
            _inSecond = !_inSecond;
            nint length;
            fixed (byte* start = target)
            {
                length = Libc.ReadLinkAt(place, link, start, PathRoom);
            }

            if (length < 0)
            {
                // No link any more: the next look at the same path would differ, as it would for a path that changes all the time.
                return Libc.LastError == UnixErrno.Invalid ? Errno.Loop : UnixErrno.Last();
            }

            if (length == 0)
            {
                return Errno.NoEntry;
            }

            if (target[0] == (byte)'/')
            {
                return Errno.NotCapable;
            }

            if (length + 1 + after.Length > GuestPath.MaxLength)
            {
                return Errno.NameTooLong;
            }

            int used = (int)length;
            if (slashes)
            {
                target[used++] = (byte)'/';
                after.CopyTo(target[used..]);
                used += after.Length;
            }

            path = target[..used];
            return Errno.Success;
        }
    }

    [InlineArray(PathRoom)]
    private struct PathBuffer
    {
        private byte _element;
    }

    [InlineArray(MaxDepth)]
    private struct Handles
    {
        private int _element;
    }
}
