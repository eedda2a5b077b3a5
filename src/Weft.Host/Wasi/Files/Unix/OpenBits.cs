using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>The numbers of the host's open flags and their kin.</summary>
internal static class OpenBits
{
    private static readonly bool Linux = OperatingSystem.IsLinux();
    private static readonly bool Arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64;

    public const int ReadOnly = 0;
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;

    public static readonly int Create = Linux ? 0x40 : 0x200;
    public static readonly int Exclusive = Linux ? 0x80 : 0x800;
    public static readonly int Truncate = Linux ? 0x200 : 0x400;
    public static readonly int Append = Linux ? 0x400 : 0x8;
    public static readonly int Nonblock = Linux ? 0x800 : 0x4;
    public static readonly int DataSync = Linux ? 0x1000 : 0x40_0000;
    public static readonly int Sync = Linux ? 0x10_1000 : 0x80;
    public static readonly int NoControllingTerminal = Linux ? 0x100 : 0x2_0000;
    public static readonly int CloseOnExec = Linux ? LinuxLibc.CloseOnExec : 0x100_0000;
    public static readonly int Directory = !Linux ? 0x10_0000 : Arm ? 0x4000 : 0x1_0000;
    public static readonly int NoFollow = !Linux ? 0x100 : Arm ? 0x8000 : 0x2_0000;

    /// <summary>Opens a place to start from, not for reading: needs no permission on the file itself. macOS has no such thing for directories that cannot be read.</summary>
    public static readonly int Path = Linux ? 0x20_0000 : ReadOnly;

    /// <summary>What <c>*at</c> calls take for the working directory.</summary>
    public static readonly int WorkingDirectory = Linux ? -100 : -2;

    /// <summary>Makes <c>unlinkat</c> remove directories.</summary>
    public static readonly int RemoveDirectory = Linux ? 0x200 : 0x80;

    /// <summary>Keeps <c>*at</c> calls from following a symbolic link at the end.</summary>
    public static readonly int AtNoFollow = Linux ? 0x100 : 0x20;

    /// <summary>Lets <c>utimensat</c> act on the descriptor itself.</summary>
    public const int EmptyPath = 0x1000;

    /// <summary>The flags for a guest's request.</summary>
    /// <remarks>
    /// Always non-blocking: the open of a pipe would wait for its other end, and reads and writes wait by poll, which a stop interrupts.
    /// Never a controlling terminal for the embedder.
    /// </remarks>
    public static int From(OpenRequest request)
    {
        int bits = (request.Reading, request.Writing) switch
        {
            (true, true) => ReadWrite,
            (false, true) => WriteOnly,
            _ => ReadOnly,
        };
        bits |= CloseOnExec | Nonblock | NoControllingTerminal;
        bits |= (request.Open & OpenFlags.Create) != 0 ? Create : 0;
        bits |= (request.Open & OpenFlags.Exclusive) != 0 ? Exclusive : 0;
        bits |= (request.Open & OpenFlags.Truncate) != 0 ? Truncate : 0;
        bits |= (request.Open & OpenFlags.Directory) != 0 ? Directory : 0;
        bits |= (request.Flags & FdFlags.Append) != 0 ? Append : 0;
        bits |= (request.Flags & FdFlags.Dsync) != 0 ? DataSync : 0;
        bits |= (request.Flags & (FdFlags.Sync | FdFlags.Rsync)) != 0 ? Sync : 0;
        return bits;
    }
}
