namespace Weft.Host.Wasi.Abi;

/// <summary>What a descriptor may be used for (<c>rights</c>).</summary>
[Flags]
internal enum Rights : ulong
{
    None = 0,
    FdDatasync = 1ul << 0,
    FdRead = 1ul << 1,
    FdSeek = 1ul << 2,
    FdFdstatSetFlags = 1ul << 3,
    FdSync = 1ul << 4,
    FdTell = 1ul << 5,
    FdWrite = 1ul << 6,
    FdAdvise = 1ul << 7,
    FdAllocate = 1ul << 8,
    PathCreateDirectory = 1ul << 9,
    PathCreateFile = 1ul << 10,
    PathLinkSource = 1ul << 11,
    PathLinkTarget = 1ul << 12,
    PathOpen = 1ul << 13,
    FdReaddir = 1ul << 14,
    PathReadlink = 1ul << 15,
    PathRenameSource = 1ul << 16,
    PathRenameTarget = 1ul << 17,
    PathFilestatGet = 1ul << 18,
    PathFilestatSetSize = 1ul << 19,
    PathFilestatSetTimes = 1ul << 20,
    FdFilestatGet = 1ul << 21,
    FdFilestatSetSize = 1ul << 22,
    FdFilestatSetTimes = 1ul << 23,
    PathSymlink = 1ul << 24,
    PathRemoveDirectory = 1ul << 25,
    PathUnlinkFile = 1ul << 26,
    PollFdReadwrite = 1ul << 27,
    SockShutdown = 1ul << 28,
    SockAccept = 1ul << 29,
}

/// <summary>The sets of rights that descriptors start with.</summary>
internal static class RightsSets
{
    /// <summary>Rights that only make sense where the file was opened for reading.</summary>
    public const Rights Reading = Rights.FdRead;

    /// <summary>Rights that only make sense where the file was opened for writing.</summary>
    public const Rights Writing = Rights.FdWrite | Rights.FdAllocate | Rights.FdFilestatSetSize;

    /// <summary>All that applies to a file whose position can be moved.</summary>
    public const Rights SeekableFile = Stream | Rights.FdSeek | Rights.FdTell | Rights.FdAdvise | Rights.FdAllocate
        | Rights.FdFilestatSetSize | Rights.FdFilestatSetTimes;

    /// <summary>All that applies to a pipe, a terminal or a stream of the embedder. Without seek and tell, a C library sees a terminal.</summary>
    public const Rights Stream = Rights.FdDatasync | Rights.FdRead | Rights.FdFdstatSetFlags | Rights.FdSync | Rights.FdWrite
        | Rights.FdFilestatGet | Rights.PollFdReadwrite;

    /// <summary>All that applies to a directory. Sizes are set on files only, and a directory has no position.</summary>
    public const Rights Directory = Rights.FdFdstatSetFlags | Rights.FdSync | Rights.FdDatasync | Rights.PathCreateDirectory | Rights.PathCreateFile
        | Rights.PathLinkSource | Rights.PathLinkTarget | Rights.PathOpen | Rights.FdReaddir | Rights.PathReadlink
        | Rights.PathRenameSource | Rights.PathRenameTarget | Rights.PathFilestatGet | Rights.PathFilestatSetSize
        | Rights.PathFilestatSetTimes | Rights.FdFilestatGet | Rights.FdFilestatSetTimes | Rights.PathSymlink
        | Rights.PathRemoveDirectory | Rights.PathUnlinkFile;

    /// <summary>Rights that only a directory can have.</summary>
    public const Rights DirectoryOnly = Directory & ~(Rights.FdFdstatSetFlags | Rights.FdSync | Rights.FdDatasync | Rights.FdFilestatGet | Rights.FdFilestatSetTimes);

    /// <summary>What a preopened directory passes on to what is opened through it.</summary>
    public const Rights Inheriting = Directory | SeekableFile;
}
