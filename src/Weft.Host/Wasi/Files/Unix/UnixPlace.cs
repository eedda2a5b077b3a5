using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>The directory that a path ends in and the last component, for calls that act on a name. Such a call cannot leave the directory.</summary>
internal readonly unsafe ref struct UnixPlace
{
    private readonly bool _owned;

    private UnixPlace(int directory, bool owned, byte* name, bool slashes)
    {
        _owned = owned;
        Directory = directory;
        Name = name;
        HasSlashes = slashes;
    }

    /// <summary>The directory; open until the place is disposed.</summary>
    public int Directory { get; }

    /// <summary>The last component, without slashes; <see langword="null"/> where the path ends with <c>.</c> or <c>..</c>, which is no name.</summary>
    public byte* Name { get; }

    /// <summary>Whether slashes followed the name, so that it can only mean a directory.</summary>
    public bool HasSlashes { get; }

    /// <summary>Resolves all of a path but its last component. Cuts the path up.</summary>
    public static Errno Find(BeneathResolver resolver, int directory, GuestPath path, out UnixPlace place)
    {
        Span<byte> bytes = path.Bytes;
        Span<byte> trimmed = bytes.TrimEnd((byte)'/');
        bool slashes = trimmed.Length < bytes.Length;
        int start = trimmed.LastIndexOf((byte)'/') + 1;
        if (trimmed[start..] is [(byte)'.'] or [(byte)'.', (byte)'.'])
        {
            place = default;
            Errno missing = resolver.OpenPlace(directory, path.Pointer, out int end);
            if (missing is Errno.Success)
            {
                place = new UnixPlace(end, owned: true, null, slashes);
            }

            return missing;
        }

        path.Pointer[trimmed.Length] = 0;
        byte* name = path.Pointer + start;
        if (start == 0)
        {
            place = new UnixPlace(directory, owned: false, name, slashes);
            return Errno.Success;
        }

        path.Pointer[start - 1] = 0;
        Errno error = resolver.OpenPlace(directory, path.Pointer, out int parent);
        place = error is Errno.Success ? new UnixPlace(parent, owned: true, name, slashes) : default;
        return error;
    }

    /// <summary>Tells what the name is now.</summary>
    public Errno Stat(out Filestat stat) => UnixStat.OfEntry(Directory, Name, out stat);

    public void Dispose()
    {
        if (_owned)
        {
            Libc.Close(Directory);
        }
    }
}
