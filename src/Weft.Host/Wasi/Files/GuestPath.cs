using System.Text.Unicode;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>A path of the guest: copied once, checked, NUL-terminated, on the caller's stack. Whoever resolves it may cut it up.</summary>
internal readonly unsafe struct GuestPath
{
    /// <summary>The longest path in bytes, as on Linux; longer ones are not even read.</summary>
    public const int MaxLength = 4095;

    private GuestPath(byte* pointer, int length)
    {
        Pointer = pointer;
        Length = length;
    }

    /// <summary>The bytes, with a NUL after them.</summary>
    public byte* Pointer { get; }

    /// <summary>How many bytes, without the NUL.</summary>
    public int Length { get; }

    public Span<byte> Bytes => new(Pointer, Length);

    /// <summary>How much room a path of this length needs, NUL included.</summary>
    public static int RoomFor(uint length) => (int)Math.Min(length, MaxLength) + 1;

    /// <summary>Copies a path that is to be resolved beneath a directory.</summary>
    /// <param name="memory">The guest's memory.</param>
    /// <param name="pointer">Where the path is.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="room">Where the copy goes: stack memory of <see cref="RoomFor"/> bytes that outlives the path.</param>
    /// <param name="path">The path.</param>
    /// <returns>
    /// EFAULT; ENAMETOOLONG; ENOENT if empty; EINVAL for a NUL; EILSEQ for what is not UTF-8; ENOTCAPABLE for an absolute path, which
    /// names nothing beneath a directory.
    /// </returns>
    public static Errno Read(GuestMemory memory, uint pointer, uint length, Span<byte> room, out GuestPath path)
    {
        Errno error = ReadText(memory, pointer, length, room, out path);
        return error is Errno.Success && path.Pointer[0] == (byte)'/' ? Errno.NotCapable : error;
    }

    /// <summary>Copies the text of a symbolic link; as <see cref="Read"/>, but an absolute one is not refused here.</summary>
    public static Errno ReadText(GuestMemory memory, uint pointer, uint length, Span<byte> room, out GuestPath path)
    {
        path = default;
        if (!memory.Contains(pointer, length))
        {
            return Errno.Fault;
        }

        if (length > MaxLength)
        {
            return Errno.NameTooLong;
        }

        Span<byte> bytes = room[..(int)length];
        memory.TryRead(pointer, bytes);
        room[(int)length] = 0;
        fixed (byte* first = room)
        {
            path = new GuestPath(first, (int)length);
        }

        return bytes.IsEmpty ? Errno.NoEntry
            : bytes.Contains((byte)0) ? Errno.Invalid
            : Utf8.IsValid(bytes) ? Errno.Success
            : Errno.IllegalSequence;
    }
}
