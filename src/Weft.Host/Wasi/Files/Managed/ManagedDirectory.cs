using System.Text;
using Microsoft.Win32.SafeHandles;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>A directory by the class library. It is a path, not a handle: see the limits in <c>docs/design/wasi.md</c>.</summary>
internal sealed class ManagedDirectory(string root) : OpenDirectory
{
    private readonly Lock _entriesGate = new();
    private readonly DirectorySnapshots _snapshots = new();

    public override Errno Open(HostCaller caller, GuestPath path, OpenRequest request, out OpenFile? file)
    {
        OpenFile? opened = null;
        bool create = (request.Open & OpenFlags.Create) != 0;
        bool exclusive = create && (request.Open & OpenFlags.Exclusive) != 0;
        bool directory = (request.Open & OpenFlags.Directory) != 0;
        Errno error = create && directory ? Errno.Invalid : Do(path, request.Follow && !exclusive, place =>
        {
            PathKind kind = place.Kind;
            if (create && (place.HasSlashes || !place.HasName))
            {
                return Errno.IsDirectory;
            }

            if (exclusive && kind is not PathKind.Nothing)
            {
                return Errno.Exists;
            }

            if (kind is PathKind.Link)
            {
                return Errno.Loop;
            }

            if (kind is PathKind.Directory)
            {
                opened = request.Writing || create ? null : new ManagedDirectory(place.Full);
                return opened is null ? Errno.IsDirectory : Errno.Success;
            }

            if ((directory || place.HasSlashes) && kind is PathKind.File)
            {
                return Errno.NotDirectory;
            }

            if (kind is PathKind.Nothing && !create)
            {
                return Errno.NoEntry;
            }

            SafeFileHandle handle = OpenHandle(place.Full, request, create, exclusive);
            if (!Kernel32.IsBeneath(handle, root))
            {
                handle.Dispose();
                return Errno.NotCapable;
            }

            if ((request.Open & OpenFlags.Truncate) != 0)
            {
                RandomAccess.SetLength(handle, 0);
            }

            opened = new ManagedFile(handle, place.Full, request);
            return Errno.Success;
        });
        file = opened;
        return error;
    }

    public override Errno CreateDirectory(GuestPath path) => DoToName(path, place =>
    {
        if (place.Kind is not PathKind.Nothing)
        {
            return Errno.Exists;
        }

        Directory.CreateDirectory(place.Full);
        return Errno.Success;
    }, ofDots: Errno.Exists);

    public override Errno RemoveDirectory(GuestPath path) => DoToName(path, place =>
    {
        if (place.Kind is not PathKind.Directory)
        {
            return place.Kind is PathKind.Nothing ? Errno.NoEntry : Errno.NotDirectory;
        }

        if (Directory.EnumerateFileSystemEntries(place.Full).Any())
        {
            return Errno.NotEmpty;
        }

        Directory.Delete(place.Full, recursive: false);
        return Errno.Success;
    }, ofDots: Errno.Invalid);

    public override Errno Unlink(GuestPath path) => DoToName(path, place =>
    {
        PathKind kind = place.Kind;
        if (kind is PathKind.Nothing or PathKind.Directory || place.HasSlashes)
        {
            return kind is PathKind.Nothing ? Errno.NoEntry : kind is PathKind.Directory ? Errno.IsDirectory : Errno.NotDirectory;
        }

        // Windows removes a link to a directory as a directory.
        if (OperatingSystem.IsWindows() && (File.GetAttributes(place.Full) & FileAttributes.Directory) != 0)
        {
            Directory.Delete(place.Full, recursive: false);
        }
        else
        {
            File.Delete(place.Full);
        }

        return Errno.Success;
    }, ofDots: Errno.IsDirectory);

    public override Errno Rename(GuestPath path, OpenDirectory target, GuestPath newPath) => DoToName(path, source =>
        ((ManagedDirectory)target).DoToName(newPath, destination =>
        {
            PathKind from = source.Kind;
            PathKind to = destination.Kind;
            if (from is PathKind.Nothing)
            {
                return Errno.NoEntry;
            }

            if (from is not PathKind.Directory)
            {
                if (source.HasSlashes || destination.HasSlashes || to is PathKind.Directory)
                {
                    return to is PathKind.Directory ? Errno.IsDirectory : Errno.NotDirectory;
                }

                MoveFile(source.Full, destination.Full, to);
                return Errno.Success;
            }

            if (to is PathKind.Directory && source.Full != destination.Full)
            {
                // There is no call that replaces an empty directory: for a moment there is none.
                if (Directory.EnumerateFileSystemEntries(destination.Full).Any())
                {
                    return Errno.NotEmpty;
                }

                Directory.Delete(destination.Full, recursive: false);
            }
            else if (to is not PathKind.Nothing)
            {
                return source.Full == destination.Full ? Errno.Success : Errno.NotDirectory;
            }

            Directory.Move(source.Full, destination.Full);
            return Errno.Success;
        }, ofDots: Errno.Busy), ofDots: Errno.Busy);

    public override Errno Link(GuestPath path, OpenDirectory target, GuestPath newPath) => DoToName(path, source =>
        ((ManagedDirectory)target).DoToName(newPath, destination =>
        {
            PathKind kind = source.Kind;
            return kind is PathKind.Nothing ? Errno.NoEntry
                : kind is PathKind.Directory ? Errno.NotPermitted
                : source.HasSlashes ? Errno.NotDirectory
                : NewNameError(destination) is var refused && refused is not Errno.Success ? refused
                : Kernel32.Link(destination.Full, source.Full);
        }, ofDots: Errno.Exists), ofDots: Errno.NotPermitted);

    public override Errno Symlink(GuestPath text, GuestPath path)
    {
        string target = Encoding.UTF8.GetString(text.Bytes);
        return DoToName(path, place =>
        {
            if (NewNameError(place) is var refused && refused is not Errno.Success)
            {
                return refused;
            }

            // Windows tells links to directories from links to files, so what is there now decides.
            string native = OperatingSystem.IsWindows() ? target.Replace('/', '\\') : target;
            if (Directory.Exists(Path.Join(Path.GetDirectoryName(place.Full), native)))
            {
                Directory.CreateSymbolicLink(place.Full, native);
            }
            else
            {
                File.CreateSymbolicLink(place.Full, native);
            }

            return Errno.Success;
        }, ofDots: Errno.Exists);
    }

    public override Errno ReadLink(GuestPath path, Span<byte> text, out int length)
    {
        byte[] target = [];
        Errno error = Do(path, follow: false, place =>
        {
            if (place.Kind is not PathKind.Link)
            {
                return place.Kind is PathKind.Nothing ? Errno.NoEntry
                    : place.HasSlashes && place.Kind is PathKind.File ? Errno.NotDirectory
                    : Errno.Invalid;
            }

            string found = new FileInfo(place.Full).LinkTarget ?? "";
            target = Encoding.UTF8.GetBytes(OperatingSystem.IsWindows() ? found.Replace('\\', '/') : found);
            return Errno.Success;
        });
        length = Math.Min(target.Length, text.Length);
        target.AsSpan(0, length).CopyTo(text);
        return error;
    }

    public override Errno StatPath(GuestPath path, bool follow, out Filestat stat)
    {
        var found = new Filestat();
        Errno error = DoToExisting(path, follow, place =>
        {
            found = ManagedStat.Of(place.Full, place.Kind);
            return Errno.Success;
        });
        stat = found;
        return error;
    }

    public override Errno SetPathTimes(GuestPath path, bool follow, FileTimes times) => DoToExisting(path, follow, place =>
    {
        // The class library sets the times of what a link leads to, which may be anywhere.
        if (place.Kind is PathKind.Link)
        {
            return Errno.NotSupported;
        }

        ManagedStat.SetTimes(place.Full, times);
        return Errno.Success;
    });

    public override Errno Stat(out Filestat stat)
    {
        var found = new Filestat();
        Errno error = ManagedErrors.Try(() =>
        {
            found = ManagedStat.Of(root, PathKind.Directory);
            return Errno.Success;
        });
        stat = found;
        return error;
    }

    public override Errno SetTimes(FileTimes times) => ManagedErrors.Try(() =>
    {
        ManagedStat.SetTimes(root, times);
        return Errno.Success;
    });

    public override Errno ReadEntries(ulong cookie, ref DirectoryWriter writer)
    {
        lock (_entriesGate)
        {
            return _snapshots.Read(cookie, entries => ManagedErrors.Try(() => ReadAll(entries)), ref writer);
        }
    }

    protected override void Close()
    {
    }

    private static void MoveFile(string from, string to, PathKind replaced)
    {
        if (!Directory.Exists(from))
        {
            File.Move(from, to, overwrite: true);
            return;
        }

        // A link to a directory moves as a directory does, which replaces nothing.
        if (replaced is not PathKind.Nothing && from != to)
        {
            File.Delete(to);
        }

        Directory.Move(from, to);
    }

    private static SafeFileHandle OpenHandle(string full, OpenRequest request, bool create, bool exclusive)
    {
        bool truncate = (request.Open & OpenFlags.Truncate) != 0;
        FileAccess access = request.Writing || truncate
            ? request.Reading ? FileAccess.ReadWrite : FileAccess.Write
            : FileAccess.Read;
        FileMode mode = exclusive ? FileMode.CreateNew : create ? FileMode.OpenOrCreate : FileMode.Open;
        FileOptions options = (request.Flags & (FdFlags.Dsync | FdFlags.Rsync | FdFlags.Sync)) != 0 ? FileOptions.WriteThrough : FileOptions.None;

        // As on Unix, others may open, rename and delete the file meanwhile.
        return File.OpenHandle(full, mode, access, FileShare.ReadWrite | FileShare.Delete, options);
    }

    private Errno ReadAll(List<DirectorySnapshots.Entry> entries)
    {
        entries.Add(new DirectorySnapshots.Entry("."u8.ToArray(), FileType.Directory, ManagedStat.Inode(root)));
        entries.Add(new DirectorySnapshots.Entry(".."u8.ToArray(), FileType.Directory, 0));
        foreach (string full in Directory.EnumerateFileSystemEntries(root))
        {
            FileType type = ManagedStat.TypeOf(ManagedPath.KindOf(full));
            entries.Add(new DirectorySnapshots.Entry(Encoding.UTF8.GetBytes(Path.GetFileName(full)), type, ManagedStat.Inode(full)));
        }

        return Errno.Success;
    }

    private Errno Do(GuestPath path, bool follow, Func<ManagedPath, Errno> operation, bool followSlashes = true)
    {
        ManagedPath place = default;
        GuestPath copy = path;
        Errno error = ManagedErrors.Try(() => ManagedPath.Resolve(root, copy, follow, followSlashes, out place));
        return error is Errno.Success ? ManagedErrors.Try(() => operation(place)) : error;
    }

    /// <summary>Acts on a name. Not even slashes after it follow a link: an operation minds them itself.</summary>
    private Errno DoToName(GuestPath path, Func<ManagedPath, Errno> operation, Errno ofDots) =>
        Do(path, follow: false, place => place.HasName ? operation(place) : ofDots, followSlashes: false);

    private Errno DoToExisting(GuestPath path, bool follow, Func<ManagedPath, Errno> operation) => Do(path, follow, place =>
        place.Kind is PathKind.Nothing ? Errno.NoEntry
        : place.HasSlashes && place.Kind is not PathKind.Directory ? Errno.NotDirectory
        : operation(place));

    private static Errno NewNameError(ManagedPath place) =>
        place.Kind is not PathKind.Nothing ? Errno.Exists
        : place.HasSlashes ? Errno.NoEntry
        : Errno.Success;
}
