using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>A directory of the host that is open. No path given to it, whatever links lie on its way, leads out of it.</summary>
internal abstract class OpenDirectory : OpenFile
{
    public override FileType Type => FileType.Directory;

    public override Rights ApplicableRights => RightsSets.Directory;

    /// <summary>Opens, and makes where asked, a file or directory.</summary>
    public abstract Errno Open(HostCaller caller, GuestPath path, OpenRequest request, out OpenFile? file);

    public abstract Errno CreateDirectory(GuestPath path);

    public abstract Errno RemoveDirectory(GuestPath path);

    public abstract Errno Unlink(GuestPath path);

    public abstract Errno Rename(GuestPath path, OpenDirectory target, GuestPath newPath);

    /// <summary>Gives a file another name. A symbolic link is not followed.</summary>
    public abstract Errno Link(GuestPath path, OpenDirectory target, GuestPath newPath);

    /// <summary>Makes a symbolic link with the given text.</summary>
    public abstract Errno Symlink(GuestPath text, GuestPath path);

    /// <summary>Reads the text of a symbolic link, as much as fits.</summary>
    public abstract Errno ReadLink(GuestPath path, Span<byte> text, out int length);

    public abstract Errno StatPath(GuestPath path, bool follow, out Filestat stat);

    public abstract Errno SetPathTimes(GuestPath path, bool follow, FileTimes times);

    /// <summary>Writes the entries from a cookie on: 0 for the first, otherwise one that an entry gave.</summary>
    public abstract Errno ReadEntries(ulong cookie, ref DirectoryWriter writer);
}
