using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>Files of the user's.</summary>
internal static class InputFile
{
    /// <summary>Reads a file whole.</summary>
    /// <returns>Its bytes; <see langword="null"/> where it cannot be read, which is told.</returns>
    public static byte[]? TryRead(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            diagnostics.Add(DiagnosticCatalogue.InputUnreadable, new SourceLocation(path), exception.Message.TrimEnd('.'));
            return null;
        }
    }

    /// <summary>Tells whether an exception is about a file rather than about the program.</summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
