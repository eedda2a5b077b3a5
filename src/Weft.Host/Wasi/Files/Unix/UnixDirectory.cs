using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>A directory of Linux or macOS.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The last reference closes it.")]
internal sealed unsafe partial class UnixDirectory : OpenDirectory
{
    /// <summary>Permissions of what guests make, which the umask of the process cuts.</summary>
    private const uint DirectoryMode = 0x1FF;
    private const uint FileMode = 0x1B6;

    private readonly SafeFileHandle _handle;
    private readonly UnixFiles _files;
    private readonly int _fd;

    public UnixDirectory(int fd, UnixFiles files)
    {
        _handle = new SafeFileHandle(fd, ownsHandle: true);
        (_fd, _files) = (fd, files);
    }

    private BeneathResolver Resolver => _files.Resolver;

    public override Errno Open(HostCaller caller, GuestPath path, OpenRequest request, out OpenFile? file)
    {
        file = null;
        bool create = (request.Open & OpenFlags.Create) != 0;
        if (create && (request.Open & OpenFlags.Directory) != 0)
        {
            return Errno.Invalid;
        }

        if (create && EndsAsDirectory(path.Bytes))
        {
            return Errno.IsDirectory;
        }

        Errno error = Resolver.Open(_fd, path.Pointer, OpenBits.From(request), FileMode, request.Follow, out int opened);
        if (error is Errno.NoSuchDevice && request.Writing && !request.Reading && (request.Flags & FdFlags.Nonblock) == 0 && IsPipe(path, request))
        {
            error = OpenForReader(caller, path, request, out opened);
        }

        if (error is not Errno.Success)
        {
            return error;
        }

        FileType type = UnixStat.TypeOf(opened);
        file = type is FileType.Directory ? new UnixDirectory(opened, _files) : new UnixFile(opened, type, request, _files.Waiter);
        return Errno.Success;
    }

    public override Errno CreateDirectory(GuestPath path)
    {
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace found);
        using UnixPlace place = found;
        return error is not Errno.Success ? error
            : place.Name is null ? Errno.Exists
            : Result(Libc.CreateDirectoryAt(place.Directory, place.Name, DirectoryMode));
    }

    public override Errno RemoveDirectory(GuestPath path)
    {
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace found);
        using UnixPlace place = found;
        return error is not Errno.Success ? error
            : place.Name is null ? Errno.Invalid
            : Result(Libc.UnlinkAt(place.Directory, place.Name, OpenBits.RemoveDirectory));
    }

    public override Errno Unlink(GuestPath path)
    {
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace found);
        using UnixPlace place = found;
        if (error is not Errno.Success)
        {
            return error;
        }

        if (place.Name is null)
        {
            return Errno.IsDirectory;
        }

        if (place.HasSlashes)
        {
            // A name with a slash can only be a directory, which is not unlinked: nothing is done, only the error is found.
            return place.Stat(out Filestat stat) is var missing && missing is not Errno.Success ? missing
                : stat.Type is FileType.Directory ? Errno.IsDirectory
                : Errno.NotDirectory;
        }

        return Result(Libc.UnlinkAt(place.Directory, place.Name, 0));
    }

    public override Errno Rename(GuestPath path, OpenDirectory target, GuestPath newPath)
    {
        var targetDirectory = (UnixDirectory)target;
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace foundSource);
        using UnixPlace source = foundSource;
        if (error is not Errno.Success)
        {
            return error;
        }

        error = UnixPlace.Find(Resolver, targetDirectory._fd, newPath, out UnixPlace foundDestination);
        using UnixPlace destination = foundDestination;
        if (error is not Errno.Success)
        {
            return error;
        }

        if (source.Name is null || destination.Name is null)
        {
            return Errno.Busy;
        }

        if (source.HasSlashes || destination.HasSlashes)
        {
            Errno missing = source.Stat(out Filestat stat);
            if (missing is not Errno.Success || stat.Type is not FileType.Directory)
            {
                return missing is not Errno.Success ? missing : Errno.NotDirectory;
            }
        }

        return Result(Libc.RenameAt(source.Directory, source.Name, destination.Directory, destination.Name));
    }

    public override Errno Link(GuestPath path, OpenDirectory target, GuestPath newPath)
    {
        var targetDirectory = (UnixDirectory)target;
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace foundSource);
        using UnixPlace source = foundSource;
        if (error is not Errno.Success)
        {
            return error;
        }

        error = UnixPlace.Find(Resolver, targetDirectory._fd, newPath, out UnixPlace foundDestination);
        using UnixPlace destination = foundDestination;
        if (error is not Errno.Success)
        {
            return error;
        }

        if (source.Name is null)
        {
            return Errno.NotPermitted;
        }

        if (source.HasSlashes)
        {
            return source.Stat(out Filestat stat) is var missing && missing is not Errno.Success ? missing
                : stat.Type is FileType.Directory ? Errno.NotPermitted
                : Errno.NotDirectory;
        }

        return NewNameError(destination) is var refused && refused is not Errno.Success
            ? refused
            : Result(Libc.LinkAt(source.Directory, source.Name, destination.Directory, destination.Name, 0));
    }

    public override Errno Symlink(GuestPath text, GuestPath path)
    {
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace found);
        using UnixPlace place = found;
        return error is not Errno.Success ? error
            : NewNameError(place) is var refused && refused is not Errno.Success ? refused
            : Result(Libc.SymlinkAt(text.Pointer, place.Directory, place.Name));
    }

    public override Errno ReadLink(GuestPath path, Span<byte> text, out int length)
    {
        length = 0;
        Errno error = UnixPlace.Find(Resolver, _fd, path, out UnixPlace found);
        using UnixPlace place = found;
        if (error is not Errno.Success)
        {
            return error;
        }

        if (place.Name is null)
        {
            return Errno.Invalid;
        }

        if (place.HasSlashes)
        {
            // The slash asks for what a link leads to, which cannot be a link itself.
            error = Resolver.OpenPlace(place.Directory, place.Name, out int directory);
            if (error is Errno.Success)
            {
                Libc.Close(directory);
            }

            return error is Errno.Success ? Errno.Invalid : error;
        }

        nint result;
        fixed (byte* first = text)
        {
            result = Libc.ReadLinkAt(place.Directory, place.Name, first, (nuint)text.Length);
        }

        length = (int)Math.Max(result, 0);
        return result < 0 ? UnixErrno.Last() : Errno.Success;
    }

    public override Errno StatPath(GuestPath path, bool follow, out Filestat stat) => Resolver.Stat(_fd, path.Pointer, follow, out stat);

    public override Errno SetPathTimes(GuestPath path, bool follow, FileTimes times) => Resolver.SetTimes(_fd, path.Pointer, follow, times);

    public override Errno Stat(out Filestat stat) => UnixStat.Of(_fd, out stat);

    public override Errno SetTimes(FileTimes times) => UnixTimes.Set(_fd, times);

    public override Errno Sync(HostCaller caller, bool dataOnly) => Result(UnixPlatform.Sync(_fd, dataOnly));

    protected override void Close() => _handle.Dispose();

    private static Errno Result(int result) => result < 0 ? UnixErrno.Last() : Errno.Success;

    private static bool EndsAsDirectory(ReadOnlySpan<byte> path) =>
        path[(path.LastIndexOf((byte)'/') + 1)..] is [] or [(byte)'.'] or [(byte)'.', (byte)'.'];

    /// <summary>What forbids making something other than a directory under a name.</summary>
    private static Errno NewNameError(UnixPlace place) =>
        place.Name is null ? Errno.Exists
        : !place.HasSlashes ? Errno.Success
        : place.Stat(out _) is Errno.Success ? Errno.Exists
        : Errno.NoEntry;

    /// <summary>Whether a path names a pipe, which has no number among the types: a socket or device without a driver never gets another end.</summary>
    private bool IsPipe(GuestPath path, OpenRequest request) =>
        Resolver.Stat(_fd, path.Pointer, request.Follow, out Filestat stat) is Errno.Success && stat.Type is FileType.Unknown;

    /// <summary>Waits for the other end of a pipe, as a blocking open would, but so that a stop ends it.</summary>
    private Errno OpenForReader(HostCaller caller, GuestPath path, OpenRequest request, out int opened)
    {
        const ulong Pause = 5_000_000;
        Span<PollEntry> stopOnly = stackalloc PollEntry[1];
        while (true)
        {
            opened = -1;
            Errno error = _files.Waiter.Wait(caller, "path_open", stopOnly, Pause);
            if (error is not Errno.Success)
            {
                return error;
            }

            error = Resolver.Open(_fd, path.Pointer, OpenBits.From(request), FileMode, request.Follow, out opened);
            if (error is not Errno.NoSuchDevice || !IsPipe(path, request))
            {
                return error;
            }
        }
    }
}
