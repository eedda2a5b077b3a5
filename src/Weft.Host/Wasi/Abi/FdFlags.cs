namespace Weft.Host.Wasi.Abi;

/// <summary>How a descriptor reads and writes (<c>fdflags</c>).</summary>
[Flags]
internal enum FdFlags : ushort
{
    None = 0,
    Append = 1,
    Dsync = 2,
    Nonblock = 4,
    Rsync = 8,
    Sync = 16,
    All = Append | Dsync | Nonblock | Rsync | Sync,
}
