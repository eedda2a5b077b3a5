using Weft.Compiler.Diagnostics;
using Weft.Host;

namespace Weft.Cli.Output;

/// <summary>What weft itself says: errors, warnings, progress. Standard output belongs to the guest, and to what was asked for.</summary>
internal static class StandardError
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Reset = "\e[0m";

    // Console.Error puts a terminal into application mode first, and its codes would come between what the guest writes. On Windows
    // it is the one that knows the console's code page.
    private static readonly TextWriter Writer = OperatingSystem.IsWindows()
        ? Console.Error
        : TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });

    /// <summary>Whether a person is likely to look at it.</summary>
    internal static bool IsTerminal => !Console.IsErrorRedirected;

    /// <summary>Colours where they can be seen and nobody forbids them (no-color.org).</summary>
    private static bool HasColour =>
        IsTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    internal static void WriteLine(string text) => WriteUnlessClosed(text + Environment.NewLine);

    /// <summary>Writes an error in MSBuild's canonical form: the error, then lines with details, then the remedy.</summary>
    internal static void Write(WeftError error, string severity = "error", IReadOnlyList<string>? details = null) =>
        WriteUnlessClosed(Format(error, severity, details ?? [], HasColour));

    /// <summary>Writes a diagnostic of the compiler's in the same form.</summary>
    internal static void Write(Diagnostic diagnostic)
    {
        string mark = diagnostic.Severity == DiagnosticSeverity.Error ? Red : Yellow;
        string text = HasColour ? DiagnosticFormatter.Format(diagnostic, mark, Reset) : DiagnosticFormatter.Format(diagnostic);
        WriteLine(text);
    }

    internal static string Format(WeftError error, string severity, IReadOnlyList<string> details, bool colour)
    {
        string mark = colour ? (severity == "error" ? Red : Yellow) : "";
        string reset = colour ? Reset : "";
        string newLine = Environment.NewLine;
        string lines = details.Count == 0 ? "" : string.Join(newLine, details) + newLine;
        return $"{error.Place ?? "weft"} : {mark}{severity} {error.Code}{reset}: {error.Message}{newLine}{lines}  help: {error.Remedy}{newLine}";
    }

    /// <summary>Writes a line that <see cref="EraseLine"/> takes away again.</summary>
    internal static void WriteUnfinishedLine(string text) => WriteUnlessClosed(text);

    internal static void EraseLine() => WriteUnlessClosed("\r\e[K");

    /// <summary>Where standard error is closed there is nobody to tell, and the exit code says what it can.</summary>
    private static void WriteUnlessClosed(string text)
    {
        try
        {
            Writer.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
