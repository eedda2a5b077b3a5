using System.Buffers;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Preparation;

/// <summary>
/// Files found by what went into them. An entry is written to a file of its own and moved into place, so that processes may share the
/// folder; the oldest go where there are too many. A folder that cannot be used is no error: nothing is found in it and nothing kept.
/// </summary>
/// <param name="directory">Where the files are. It may hold anything else.</param>
/// <param name="extension">How their names end, with the dot; another cache in the same folder has another.</param>
internal sealed class CacheFolder(string directory, string extension)
{
    private const int MaximumEntries = 512;
    private const long MaximumBytes = 1L << 30;
    private const string DraftExtension = ".draft";

    /// <summary>Keys are SHA-256 in lower-case hexadecimal.</summary>
    private const int KeyLength = 64;

    // Far longer than any write takes; what is older was left by a process that died.
    private static readonly TimeSpan DraftLifetime = TimeSpan.FromHours(1);
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("0123456789abcdef");

    /// <summary>Gives a folder for one kind of entries in the user's own cache; <see langword="null"/> where the system names none.</summary>
    public static string? DefaultDirectory(string kind)
    {
        string root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named && Path.IsPathRooted(named)
                ? named
                : HomeCacheDirectory();
        return root.Length == 0 ? null : Path.Combine(root, "weft", kind);
    }

    /// <summary>Gives an entry whole; <see langword="null"/> where there is none, or none that may be trusted.</summary>
    public byte[]? Read(string key)
    {
        try
        {
            string path = PathOf(key);
            return File.Exists(path) && IsPrivate() ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            return null;
        }
    }

    /// <summary>Keeps an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="make">Makes it, once there is a place for it; <see langword="null"/> where it cannot be made.</param>
    public void Write(string key, Func<byte[]?> make)
    {
        try
        {
            CreateDirectory();
            if (IsPrivate() && make() is { } entry)
            {
                WriteWhole(key, entry);
                Prune();
            }
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            // A full disk or a read-only home costs the same work next time, nothing else.
        }
    }

    private static string HomeCacheDirectory()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? "" : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    // Loading an entry may be loading native code: a folder that others own or can write to is not used.
    private bool IsPrivate() =>
        OperatingSystem.IsWindows()
        || ((File.GetUnixFileMode(directory) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0
            && UnixStat.IsOwnedByUser(directory));

    private void CreateDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(string key) => Path.Combine(directory, key + extension);

    private void WriteWhole(string key, byte[] entry)
    {
        string draft = Path.Combine(directory, $"{key}.{Path.GetRandomFileName()}{DraftExtension}");
        try
        {
            File.WriteAllBytes(draft, entry);
            File.Move(draft, PathOf(key), overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    // Oldest first, until both limits hold. The folder is the user's to choose and may hold anything: only files whose names the
    // cache gave are counted or deleted.
    private void Prune()
    {
        List<FileInfo> entries = [];
        foreach (FileInfo file in new DirectoryInfo(directory).EnumerateFiles())
        {
            if (IsNamedByCache(file.Name, extension) && file.Name.Length == KeyLength + extension.Length)
            {
                entries.Add(file);
            }
            else if (IsNamedByCache(file.Name, DraftExtension) && DateTime.UtcNow - file.LastWriteTimeUtc > DraftLifetime)
            {
                TryDelete(file);
            }
        }

        entries.Sort(static (left, right) => right.LastWriteTimeUtc.CompareTo(left.LastWriteTimeUtc));
        long bytes = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            bytes += LengthOf(entries[i]);
            if (i >= MaximumEntries || (bytes > MaximumBytes && i > 0))
            {
                TryDelete(entries[i]);
            }
        }
    }

    private static bool IsNamedByCache(string name, string extension) =>
        name.Length > KeyLength
        && name[KeyLength] == '.'
        && !name.AsSpan(0, KeyLength).ContainsAnyExcept(KeyCharacters)
        && name.EndsWith(extension, StringComparison.Ordinal);

    // Another process may have deleted it since, which is as good.
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static void TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            // It stays until the next store.
        }
    }

    // The last two are what paths give that are none, such as the empty one.
    private static bool IsUnusable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
