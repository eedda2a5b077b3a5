using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>New times for a file, checked: each is a timestamp, now, or left as it is.</summary>
internal readonly struct FileTimes
{
    private readonly SetTimesFlags _flags;
    private readonly ulong _access;
    private readonly ulong _modification;

    private FileTimes(ulong access, ulong modification, SetTimesFlags flags) =>
        (_access, _modification, _flags) = (access, modification, flags);

    /// <summary>The access time in nanoseconds since 1970; <see langword="null"/> to leave it.</summary>
    public ulong? Access => (_flags & SetTimesFlags.Access) != 0 ? _access : null;

    /// <summary>The modification time in nanoseconds since 1970; <see langword="null"/> to leave it.</summary>
    public ulong? Modification => (_flags & SetTimesFlags.Modification) != 0 ? _modification : null;

    /// <summary>Whether the access time becomes the host's now.</summary>
    public bool AccessNow => (_flags & SetTimesFlags.AccessNow) != 0;

    /// <summary>Whether the modification time becomes the host's now.</summary>
    public bool ModificationNow => (_flags & SetTimesFlags.ModificationNow) != 0;

    /// <summary>Checks what a guest gave.</summary>
    /// <returns><see cref="Errno.Invalid"/> for unknown flags, and for a time that shall be both given and now.</returns>
    public static Errno From(ulong access, ulong modification, uint flags, out FileTimes times)
    {
        var known = (SetTimesFlags)(flags & (uint)SetTimesFlags.All);
        times = new FileTimes(access, modification, known);
        bool invalid = (uint)known != flags
            || (times.AccessNow && times.Access is not null)
            || (times.ModificationNow && times.Modification is not null);
        return invalid ? Errno.Invalid : Errno.Success;
    }
}
