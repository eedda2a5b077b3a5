using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>The host's <c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry(int fd, short events)
{
    public const short In = 0x1;
    public const short Out = 0x4;
    public const short Error = 0x8;
    public const short HangUp = 0x10;
    public const short Invalid = 0x20;

    public int Descriptor = fd;
    public short Events = events;
    public short Returned;
}
