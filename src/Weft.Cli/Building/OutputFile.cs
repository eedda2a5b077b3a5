using Weft.Cli.Output;
using Weft.Compiler.Diagnostics;

namespace Weft.Cli.Building;

/// <summary>Files that a build makes.</summary>
internal static class OutputFile
{
    /// <summary>Whether a path names a device, such as <c>/dev/null</c>, or a pipe of the shell, such as <c>/dev/fd/63</c>.</summary>
    internal static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    /// <summary>Writes a file whole: nobody finds half of it, and an earlier one stays until then.</summary>
    /// <exception cref="BuildFailedException">It cannot be written, which was told.</exception>
    internal static void Write(string path, byte[] content)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("there is a folder of this name");
            }

            if (IsDevice(path))
            {
                // Replacing it would take it away from everybody, and a pipe has somebody who reads it.
                using FileStream device = new(path, FileMode.Open, FileAccess.Write);
                device.Write(content);
                return;
            }

            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            string draft = $"{path}.{Path.GetRandomFileName()}";
            try
            {
                File.WriteAllBytes(draft, content);
                File.Move(draft, path, overwrite: true);
            }
            catch
            {
                File.Delete(draft);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            StandardError.Write(DiagnosticCatalogue.OutputNotWritten.At(new SourceLocation(path), exception.Message.TrimEnd('.')));
            throw new BuildFailedException();
        }
    }
}
