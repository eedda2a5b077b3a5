using System.Text;

namespace Weft.Compiler.Diagnostics;

/// <summary>Diagnostics as text in MSBuild's canonical form, with the notes and the remedy on lines of their own.</summary>
internal static class DiagnosticFormatter
{
    /// <summary>Stands for the origin where a diagnostic has none.</summary>
    private const string Tool = "weft";

    /// <summary>Gives the lines of a diagnostic: <c>file(line,column): error CODE: message</c>, notes, remedy.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="mark">Stands before severity and code, such as a terminal's code for a colour.</param>
    /// <param name="unmark">Stands after them.</param>
    /// <returns>The lines, joined by the system's line ending, without one at the end.</returns>
    public static string Format(Diagnostic diagnostic, string mark = "", string unmark = "")
    {
        StringBuilder text = new();
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        text.Append(Head(diagnostic.Location)).Append($"{mark}{severity} {diagnostic.Code}{unmark}: {diagnostic.Message}");
        foreach (DiagnosticNote note in diagnostic.Notes)
        {
            text.AppendLine().Append("  note: ").Append(note.Location is { } place ? $"{place}: " : "").Append(note.Text);
        }

        if (diagnostic.Remedy is { } remedy)
        {
            text.AppendLine().Append("  help: ").Append(remedy);
        }

        return text.ToString();
    }

    /// <summary>An origin alone has a space before the colon, as MSBuild writes it, so that a drive's letter is not taken for one.</summary>
    private static string Head(SourceLocation? location) => location switch
    {
        null => $"{Tool} : ",
        { Line: 0 } origin => $"{origin} : ",
        { } place => $"{place}: ",
    };
}
