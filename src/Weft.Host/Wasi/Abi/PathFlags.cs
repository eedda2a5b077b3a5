namespace Weft.Host.Wasi.Abi;

/// <summary>How the last component of a path is looked up (<c>lookupflags</c>).</summary>
[Flags]
internal enum LookupFlags : uint
{
    None = 0,
    SymlinkFollow = 1,
}

/// <summary>How a path is opened (<c>oflags</c>).</summary>
[Flags]
internal enum OpenFlags : ushort
{
    None = 0,
    Create = 1,
    Directory = 2,
    Exclusive = 4,
    Truncate = 8,
    All = Create | Directory | Exclusive | Truncate,
}

/// <summary>Which times of a file are set, and to what (<c>fstflags</c>).</summary>
[Flags]
internal enum SetTimesFlags : ushort
{
    None = 0,
    Access = 1,
    AccessNow = 2,
    Modification = 4,
    ModificationNow = 8,
    All = Access | AccessNow | Modification | ModificationNow,
}
