using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Resolves paths beneath a directory, so that neither their text nor any link or rename on their way leads out of it.</summary>
internal abstract unsafe class BeneathResolver
{
    /// <summary>The best one that the host has.</summary>
    public static BeneathResolver ForThisHost { get; } = KernelResolver.IsAvailable ? new KernelResolver() : new WalkingResolver();

    /// <summary>Opens a path.</summary>
    /// <param name="directory">The directory to stay beneath.</param>
    /// <param name="path">The path, NUL-terminated. It may be cut up.</param>
    /// <param name="flags">Flags of the host, without the one that forbids links at the end.</param>
    /// <param name="mode">Permissions of a new file.</param>
    /// <param name="follow">Whether a symbolic link at the end is followed.</param>
    /// <param name="fd">The new descriptor.</param>
    public abstract Errno Open(int directory, byte* path, int flags, uint mode, bool follow, out int fd);

    /// <summary>Tells what is known of a file, whether or not it can be opened.</summary>
    public abstract Errno Stat(int directory, byte* path, bool follow, out Filestat stat);

    /// <summary>Sets times of a file, whether or not it can be opened.</summary>
    public abstract Errno SetTimes(int directory, byte* path, bool follow, FileTimes times);

    /// <summary>Opens a directory as a place for <c>*at</c> calls.</summary>
    public Errno OpenPlace(int directory, byte* path, out int fd) =>
        Open(directory, path, OpenBits.Path | OpenBits.Directory | OpenBits.CloseOnExec, 0, follow: true, out fd);
}
