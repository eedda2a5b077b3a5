using System.Runtime.InteropServices;
using Weft.Wasi;

namespace Weft.Native.Files;

/// <summary>
/// A path below a directory that the host opened. WASI has neither a root nor a current directory; here the current one is the root, and
/// a directory opened as <c>.</c> is the root too.
/// </summary>
internal unsafe ref struct ResolvedPath
{
    private const int FirstDescriptor = 3;
    private const int LongestName = 1024;

    /// <summary>The directory.</summary>
    public int Directory;

    /// <summary>The rest of the path, in the memory that was given.</summary>
    public byte* Path;

    /// <summary>Bytes of the rest.</summary>
    public int Length;

    /// <summary>Finds the directory with the longest name that the path begins with.</summary>
    /// <param name="path">The path, with a zero behind it.</param>
    /// <param name="resolved">The result.</param>
    /// <returns>0, or an error number.</returns>
    public static int Find(byte* path, out ResolvedPath resolved)
    {
        resolved = default;
        ReadOnlySpan<byte> wanted = Trim(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(path));
        byte* name = stackalloc byte[LongestName];
        int best = -1;
        for (int descriptor = FirstDescriptor; ; descriptor++)
        {
            long prestat = 0;
            if (PathFunctions.GetPrestat(descriptor, (int*)&prestat) != 0)
            {
                break;
            }

            int length = (int)(prestat >> 32);
            if (length > LongestName || PathFunctions.GetPrestatName(descriptor, name, length) != 0)
            {
                continue;
            }

            ReadOnlySpan<byte> opened = Trim(new(name, length));
            if (opened.Length > best && IsBelow(wanted, opened))
            {
                best = opened.Length;
                resolved.Directory = descriptor;
            }
        }

        if (best < 0)
        {
            return ErrorNumbers.NoEntry;
        }

        ReadOnlySpan<byte> rest = Trim(wanted[best..]);
        fixed (byte* start = rest)
        {
            // An empty rest is the directory itself. The text lies in the caller's memory or in static data, which do not move.
            resolved.Path = rest.Length == 0 ? Dot : start;
            resolved.Length = Math.Max(1, rest.Length);
        }

        return 0;
    }

    private static byte* Dot
    {
        get
        {
            fixed (byte* dot = "."u8)
            {
                return dot;
            }
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> path)
    {
        while (path.Length > 0 && path[0] is (byte)'/' || (path.Length > 0 && path[0] == (byte)'.' && (path.Length == 1 || path[1] == (byte)'/')))
        {
            path = path[1..];
        }

        while (path.Length > 0 && path[^1] == (byte)'/')
        {
            path = path[..^1];
        }

        return path;
    }

    private static bool IsBelow(ReadOnlySpan<byte> path, ReadOnlySpan<byte> directory) =>
        path.StartsWith(directory) && (directory.Length == 0 || path.Length == directory.Length || path[directory.Length] == (byte)'/');
}
