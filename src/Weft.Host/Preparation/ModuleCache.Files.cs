using System.Buffers;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Preparation;

internal sealed partial class ModuleCache
{
    private const int MaximumEntries = 512;
    private const long MaximumBytes = 1L << 30;
    private const string EntryExtension = ".cwasm";
    private const string DraftExtension = ".draft";
    private const int KeyLength = 64;

    // Far longer than any write takes; what is older was left by a process that died.
    private static readonly TimeSpan DraftLifetime = TimeSpan.FromHours(1);
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("0123456789abcdef");

    private static string HomeCacheDirectory()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? "" : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    // Loading an entry is loading native code: a folder that others own or can write to is not used.
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

    private string PathOf(string key) => Path.Combine(directory, key + EntryExtension);

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
            if (IsNamedByCache(file.Name, EntryExtension) && file.Name.Length == KeyLength + EntryExtension.Length)
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
}
