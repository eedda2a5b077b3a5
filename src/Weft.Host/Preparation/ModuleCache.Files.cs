namespace Weft.Host.Preparation;

internal sealed partial class ModuleCache
{
    private const int MaximumEntries = 512;
    private const long MaximumBytes = 1L << 30;

    private static string HomeCacheDirectory()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? "" : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    // Loading an entry is loading native code: a folder that others can write to is not used.
    private bool IsPrivate() =>
        OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(directory) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

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

    private void WriteWhole(string path, byte[] entry)
    {
        string draft = Path.Combine(directory, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(draft, entry);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    // Oldest first, until both limits hold. Another process may delete the same files: that is no fault.
    private void Prune()
    {
        FileInfo[] entries = new DirectoryInfo(directory).GetFiles();
        Array.Sort(entries, static (left, right) => right.LastWriteTimeUtc.CompareTo(left.LastWriteTimeUtc));
        long bytes = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            bytes += entries[i].Length;
            if (i >= MaximumEntries || (bytes > MaximumBytes && i > 0))
            {
                entries[i].Delete();
            }
        }
    }
}
