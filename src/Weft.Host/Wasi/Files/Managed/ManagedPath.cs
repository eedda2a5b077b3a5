using System.Buffers;
using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>What there is under a host path.</summary>
internal enum PathKind
{
    Nothing,
    File,
    Directory,
    Link,
}

/// <summary>A path of the guest as a path of the host, resolved component by component and never above its root.</summary>
/// <param name="Full">The host path.</param>
/// <param name="HasName">Whether it ends in a name, not in <c>.</c> or <c>..</c>.</param>
/// <param name="HasSlashes">Whether slashes followed, so that it can only mean a directory.</param>
internal readonly record struct ManagedPath(string Full, bool HasName, bool HasSlashes)
{
    private const int MaxLinks = 40;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>What is there now.</summary>
    public PathKind Kind => KindOf(Full);

    /// <summary>Resolves a path. Links are read and replaced by their text; an absolute one leads out.</summary>
    public static Errno Resolve(string root, GuestPath path, bool follow, bool followSlashes, out ManagedPath resolved)
    {
        resolved = default;
        string text = Encoding.UTF8.GetString(path.Bytes);
        bool slashes = text.EndsWith('/');
        var names = new List<string>();
        var rest = new Stack<string>();
        Push(rest, text);
        bool hasName = false;
        int links = 0;
        while (rest.TryPop(out string? component))
        {
            hasName = component is not ("." or "..");
            bool last = rest.Count == 0;
            if (!hasName)
            {
                if (component == ".." && names.Count == 0)
                {
                    return Errno.NotCapable;
                }

                names.RemoveRange(names.Count - component.Length + 1, component.Length - 1);
                continue;
            }

            if (!IsName(component))
            {
                return Errno.Invalid;
            }

            string full = Join(root, names, component);
            PathKind kind = KindOf(full);
            if (kind is PathKind.Link && (!last || follow || (slashes && followSlashes)))
            {
                string target = new FileInfo(full).LinkTarget ?? "";
                if (++links > MaxLinks || target.Length == 0)
                {
                    return Errno.Loop;
                }

                if (Path.IsPathRooted(target))
                {
                    return Errno.NotCapable;
                }

                Push(rest, OperatingSystem.IsWindows() ? target.Replace('\\', '/') : target);
                continue;
            }

            if (!last && kind is not PathKind.Directory)
            {
                return kind is PathKind.Nothing ? Errno.NoEntry : Errno.NotDirectory;
            }

            names.Add(component);
        }

        resolved = new ManagedPath(Join(root, names, null), hasName, slashes);
        return Errno.Success;
    }

    public static PathKind KindOf(string full)
    {
        var info = new FileInfo(full);
        FileAttributes attributes = info.Attributes;
        return attributes == (FileAttributes)(-1) ? PathKind.Nothing
            : info.LinkTarget is not null ? PathKind.Link
            : (attributes & FileAttributes.Directory) != 0 ? PathKind.Directory
            : PathKind.File;
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (string component in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            rest.Push(component);
        }
    }

    private static string Join(string root, List<string> names, string? last)
    {
        string path = names.Count == 0 ? root : Path.Join(root, Path.Join([.. names]));
        return last is null ? path : Path.Join(path, last);
    }

    /// <summary>Windows gives meaning to names that elsewhere are plain: drives, streams, devices, and what it strips from an end.</summary>
    private static bool IsName(string component) => !OperatingSystem.IsWindows()
        || (!component.AsSpan().ContainsAny(Forbidden) && component[^1] is not ('.' or ' ') && !IsDevice(component));

    private static bool IsDevice(string component)
    {
        string stem = component.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
                && (char.IsDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}
