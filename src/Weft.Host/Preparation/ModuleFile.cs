using Weft.Host.Diagnostics;

namespace Weft.Host.Preparation;

/// <summary>Files that should be modules.</summary>
internal static class ModuleFile
{
    /// <summary>Reads a file whole.</summary>
    /// <exception cref="WeftException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new WeftException(ErrorCatalogue.ModuleUnreadable.At(path, Directory.Exists(path) ? "it is a directory" : exception.Message.TrimEnd('.')), exception);
        }
    }
}
