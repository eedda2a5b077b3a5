using Weft.Cli.Output;
using Weft.Compiler.Diagnostics;

namespace Weft.Cli.Building;

/// <summary>Files that a build makes.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file whole: nobody finds half of it, and an earlier one stays until then.</summary>
    /// <exception cref="BuildFailedException">It cannot be written, which was told.</exception>
    internal static void Write(string path, byte[] content)
    {
        try
        {
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
