using System.Runtime.CompilerServices;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <content>Paths beneath a directory.</content>
/// <remarks>
/// Each may give EBADF, ENOTDIR where the descriptor is no directory, ENOTCAPABLE for a path that leads out or a right that is
/// missing, EFAULT, ENOENT, ELOOP, ENAMETOOLONG, EILSEQ for what is not UTF-8, EINVAL for a NUL, and what the host says.
/// </remarks>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] PathFunctions =>
    [
        Row("path_create_directory", [I32, I32, I32], &PathCreateDirectory),
        Row("path_filestat_get", [I32, I32, I32, I32, I32], &PathFilestatGet),
        Row("path_filestat_set_times", [I32, I32, I32, I32, I64, I64, I32], &PathFilestatSetTimes),
        Row("path_link", [I32, I32, I32, I32, I32, I32, I32], &PathLink),
        Row("path_open", [I32, I32, I32, I32, I32, I64, I64, I32, I32], &PathOpen),
        Row("path_readlink", [I32, I32, I32, I32, I32, I32], &PathReadlink),
        Row("path_remove_directory", [I32, I32, I32], &PathRemoveDirectory),
        Row("path_rename", [I32, I32, I32, I32, I32, I32], &PathRename),
        Row("path_symlink", [I32, I32, I32, I32, I32], &PathSymlink),
        Row("path_unlink_file", [I32, I32, I32], &PathUnlinkFile),
    ];

    /// <summary><c>path_create_directory(fd, path, path_len)</c>: EEXIST.</summary>
    [SkipLocalsInit]
    private static HostTrap PathCreateDirectory(HostCall call)
    {
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(2))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathCreateDirectory, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = GuestPath.Read(call.Caller.Memory, call.U32(1), call.U32(2), room, out GuestPath path)) is Errno.Success)
        {
            error = directory!.CreateDirectory(path);
        }

        return Finish(call, error);
    }

    /// <summary><c>path_remove_directory(fd, path, path_len)</c>: ENOTEMPTY.</summary>
    [SkipLocalsInit]
    private static HostTrap PathRemoveDirectory(HostCall call)
    {
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(2))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathRemoveDirectory, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = GuestPath.Read(call.Caller.Memory, call.U32(1), call.U32(2), room, out GuestPath path)) is Errno.Success)
        {
            error = directory!.RemoveDirectory(path);
        }

        return Finish(call, error);
    }

    /// <summary><c>path_unlink_file(fd, path, path_len)</c>: EISDIR, or EPERM on macOS.</summary>
    [SkipLocalsInit]
    private static HostTrap PathUnlinkFile(HostCall call)
    {
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(2))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathUnlinkFile, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = GuestPath.Read(call.Caller.Memory, call.U32(1), call.U32(2), room, out GuestPath path)) is Errno.Success)
        {
            error = directory!.Unlink(path);
        }

        return Finish(call, error);
    }

    /// <summary><c>path_filestat_get(fd, lookup, path, path_len, *stat)</c>.</summary>
    [SkipLocalsInit]
    private static HostTrap PathFilestatGet(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(3))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathFilestatGet, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = ReadLookup(call.U32(1), out bool follow)) is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(2), call.U32(3), room, out GuestPath path)) is Errno.Success
            && (error = directory!.StatPath(path, follow, out Filestat stat)) is Errno.Success)
        {
            error = memory.TryWrite(call.U32(4), stat) ? Errno.Success : Errno.Fault;
        }

        return Finish(call, error);
    }

    /// <summary><c>path_filestat_set_times(fd, lookup, path, path_len, atim, mtim, flags)</c>: EINVAL for flags that contradict.</summary>
    [SkipLocalsInit]
    private static HostTrap PathFilestatSetTimes(HostCall call)
    {
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(3))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathFilestatSetTimes, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = ReadLookup(call.U32(1), out bool follow)) is Errno.Success
            && (error = GuestPath.Read(call.Caller.Memory, call.U32(2), call.U32(3), room, out GuestPath path)) is Errno.Success
            && (error = FileTimes.From(call.U64(4), call.U64(5), call.U32(6), out FileTimes times)) is Errno.Success)
        {
            error = directory!.SetPathTimes(path, follow, times);
        }

        return Finish(call, error);
    }

    /// <summary>
    /// <c>path_link(old_fd, lookup, old_path, old_path_len, new_fd, new_path, new_path_len)</c>: EINVAL where a link is to be followed,
    /// EEXIST, EPERM for directories.
    /// </summary>
    [SkipLocalsInit]
    private static HostTrap PathLink(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(3))];
        Span<byte> newRoom = stackalloc byte[GuestPath.RoomFor(call.U32(6))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathLinkSource, out OpenDirectory? directory, out Errno error);
        using DescriptorLease newLease = LeaseDirectory(call, 4, Rights.PathLinkTarget, out OpenDirectory? newDirectory, out Errno newError);
        error = error is Errno.Success ? newError : error;
        if (error is Errno.Success && (error = ReadLookup(call.U32(1), out bool follow)) is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(2), call.U32(3), room, out GuestPath path)) is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(5), call.U32(6), newRoom, out GuestPath newPath)) is Errno.Success)
        {
            error = follow ? Errno.Invalid : directory!.Link(path, newDirectory!, newPath);
        }

        return Finish(call, error);
    }

    /// <summary><c>path_rename(fd, old_path, old_path_len, new_fd, new_path, new_path_len)</c>: ENOTEMPTY, EISDIR, EBUSY.</summary>
    [SkipLocalsInit]
    private static HostTrap PathRename(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(2))];
        Span<byte> newRoom = stackalloc byte[GuestPath.RoomFor(call.U32(5))];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathRenameSource, out OpenDirectory? directory, out Errno error);
        using DescriptorLease newLease = LeaseDirectory(call, 3, Rights.PathRenameTarget, out OpenDirectory? newDirectory, out Errno newError);
        error = error is Errno.Success ? newError : error;
        if (error is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(1), call.U32(2), room, out GuestPath path)) is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(4), call.U32(5), newRoom, out GuestPath newPath)) is Errno.Success)
        {
            error = directory!.Rename(path, newDirectory!, newPath);
        }

        return Finish(call, error);
    }

    /// <summary>
    /// <c>path_symlink(old_path, old_path_len, fd, new_path, new_path_len)</c>: EEXIST. The text may lead anywhere but be absolute:
    /// ENOTCAPABLE. It is checked when it is followed.
    /// </summary>
    [SkipLocalsInit]
    private static HostTrap PathSymlink(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> textRoom = stackalloc byte[GuestPath.RoomFor(call.U32(1))];
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(4))];
        using DescriptorLease lease = LeaseDirectory(call, 2, Rights.PathSymlink, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(0), call.U32(1), textRoom, out GuestPath text)) is Errno.Success
            && (error = GuestPath.Read(memory, call.U32(3), call.U32(4), room, out GuestPath path)) is Errno.Success)
        {
            error = directory!.Symlink(text, path);
        }

        return Finish(call, error);
    }

    /// <summary><c>path_readlink(fd, path, path_len, buf, buf_len, *bufused)</c>: EINVAL for what is no link. A longer text is cut off.</summary>
    [SkipLocalsInit]
    private static HostTrap PathReadlink(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(2))];
        Span<byte> text = stackalloc byte[GuestPath.MaxLength];
        using DescriptorLease lease = LeaseDirectory(call, 0, Rights.PathReadlink, out OpenDirectory? directory, out Errno error);
        if (error is Errno.Success && (error = GuestPath.Read(memory, call.U32(1), call.U32(2), room, out GuestPath path)) is Errno.Success)
        {
            if (!memory.Contains(call.U32(3), call.U32(4)) || !memory.Contains(call.U32(5), sizeof(uint)))
            {
                return Finish(call, Errno.Fault);
            }

            error = directory!.ReadLink(path, text, out int length);
            int taken = (int)Math.Min((uint)length, call.U32(4));
            memory.TryWrite(call.U32(3), text[..taken]);
            memory.TryWrite(call.U32(5), (uint)taken);
        }

        return Finish(call, error);
    }

    /// <summary>
    /// <c>path_open(fd, lookup, path, path_len, oflags, rights, inheriting, fdflags, *fd)</c>: EEXIST, EISDIR, EMFILE, EINVAL for
    /// unknown flags.
    /// </summary>
    /// <remarks>
    /// The rights decide whether the file is opened for reading and for writing. All others that apply come from the directory: guests
    /// give none, or all, and expect a descriptor that works; one that wants fewer takes them away with <c>fd_fdstat_set_rights</c>.
    /// </remarks>
    [SkipLocalsInit]
    private static HostTrap PathOpen(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        Span<byte> room = stackalloc byte[GuestPath.RoomFor(call.U32(3))];
        uint open = call.U32(4);
        uint flags = call.U32(7);
        Rights needed = Rights.PathOpen
            | ((open & (uint)OpenFlags.Create) != 0 ? Rights.PathCreateFile : 0)
            | ((open & (uint)OpenFlags.Truncate) != 0 ? Rights.PathFilestatSetSize : 0);
        using DescriptorLease lease = LeaseDirectory(call, 0, needed, out OpenDirectory? directory, out Errno error);
        if (error is not Errno.Success || (error = ReadLookup(call.U32(1), out bool follow)) is not Errno.Success
            || (error = GuestPath.Read(memory, call.U32(2), call.U32(3), room, out GuestPath path)) is not Errno.Success)
        {
            return Finish(call, error);
        }

        if ((open & ~(uint)OpenFlags.All) != 0 || (flags & ~(uint)FdFlags.All) != 0)
        {
            return Finish(call, Errno.Invalid);
        }

        if (!memory.Contains(call.U32(8), sizeof(uint)))
        {
            return Finish(call, Errno.Fault);
        }

        Rights access = (Rights)call.U64(5) & (Rights.FdRead | Rights.FdWrite);
        bool reading = (access & Rights.FdRead) != 0;
        bool writing = (access & Rights.FdWrite) != 0;

        // A directory is read, but not by fd_read: the right to read files is not needed for it.
        if ((access & ~lease.Inheriting) != 0)
        {
            return Finish(call, Errno.NotCapable);
        }

        var request = new OpenRequest(follow, (OpenFlags)open, (FdFlags)flags, reading, writing);
        error = directory!.Open(call.Caller, path, request, out OpenFile? file);
        if (error is Errno.Success)
        {
            Rights granted = file!.ApplicableRights & lease.Inheriting;
            Rights inheriting = file.Type is FileType.Directory ? lease.Inheriting : Rights.None;
            error = call.Caller.Wasi.Descriptors.Add(file, granted, inheriting, out uint fd);
            if (error is Errno.Success)
            {
                memory.TryWrite(call.U32(8), fd);
            }
        }

        return Finish(call, error);
    }

    private static DescriptorLease LeaseDirectory(HostCall call, int argument, Rights needed, out OpenDirectory? directory, out Errno error)
    {
        DescriptorLease lease = call.Caller.Wasi.Descriptors.Lease(call.U32(argument), needed, out error);
        directory = error is Errno.Success ? lease.File as OpenDirectory : null;
        error = error is Errno.Success && directory is null ? Errno.NotDirectory : error;
        return lease;
    }

    private static Errno ReadLookup(uint flags, out bool follow)
    {
        follow = (flags & (uint)LookupFlags.SymlinkFollow) != 0;
        return (flags & ~(uint)LookupFlags.SymlinkFollow) == 0 ? Errno.Success : Errno.Invalid;
    }
}
