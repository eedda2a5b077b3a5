using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Weft.Compiler.Diagnostics;
using Diagnostic = Weft.Compiler.Diagnostics.Diagnostic;
using DiagnosticBag = Weft.Compiler.Diagnostics.DiagnosticBag;
using DiagnosticSeverity = Weft.Compiler.Diagnostics.DiagnosticSeverity;

namespace Weft.Compiler.Sources;

/// <summary>The C# compiler's diagnostics as ours.</summary>
internal static class RoslynDiagnostics
{
    private const string PartialMethodWithoutBody = "CS8795";
    private const string PartialMemberWithoutBody = "CS9248";
    private const string AbstractMemberNotImplemented = "CS0534";
    private const string ProjectRemedy =
        "source generators run in projects alone: if one makes this, make a project of the file with 'dotnet project convert'";

    /// <summary>Adds those that are shown.</summary>
    /// <returns>Whether an error is among them.</returns>
    public static bool Add(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, DiagnosticBag bag)
    {
        bool hasErrors = false;
        foreach (Microsoft.CodeAnalysis.Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.IsSuppressed || diagnostic.Severity < Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            {
                continue;
            }

            bool isError = diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error;
            hasErrors |= isError;
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");
            bag.Add(new Diagnostic(
                isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                diagnostic.Id,
                message,
                RemedyOf(diagnostic.Id, message),
                Location: LocationOf(diagnostic.Location)));
        }

        return hasErrors;
    }

    /// <summary>Gives a place in a source; lines and columns count from 1, as everywhere but inside the C# compiler.</summary>
    public static SourceLocation LocationOf(string path, LinePositionSpan span) =>
        new(path, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1);

    // dotnet runs generators for a file as well, so that the missing half of a member looks like a mistake of the file's.
    private static string? RemedyOf(string code, string message) => code switch
    {
        PartialMethodWithoutBody or PartialMemberWithoutBody => ProjectRemedy,
        AbstractMemberNotImplemented when message.Contains("JsonSerializerContext", StringComparison.Ordinal) => ProjectRemedy,
        _ => null,
    };

    private static SourceLocation? LocationOf(Location location)
    {
        // The mapped span obeys #line, as dotnet's own output does.
        FileLinePositionSpan span = location.GetMappedLineSpan();
        return span.IsValid && span.Path.Length > 0 ? LocationOf(span.Path, span.Span) : null;
    }
}
