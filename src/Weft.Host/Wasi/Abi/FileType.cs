namespace Weft.Host.Wasi.Abi;

/// <summary>What a descriptor or directory entry is (<c>filetype</c>). Pipes have no number of their own and are unknown.</summary>
internal enum FileType : byte
{
    Unknown = 0,
    BlockDevice = 1,
    CharacterDevice = 2,
    Directory = 3,
    RegularFile = 4,
    SocketDatagram = 5,
    SocketStream = 6,
    SymbolicLink = 7,
}
