using System.Globalization;

namespace Weft.Compiler.Diagnostics;

/// <summary>One row of the catalogue.</summary>
/// <param name="Code">The number; <c>docs/reference/errors/CODE.md</c> explains it.</param>
/// <param name="Title">What it is about, for the documentation page.</param>
/// <param name="Message">A composite format string for the message.</param>
/// <param name="Remedy">A composite format string for the remedy; it sees the same values.</param>
/// <param name="Severity">How much it matters.</param>
internal sealed record DiagnosticDescriptor(
    string Code, string Title, string Message, string Remedy, DiagnosticSeverity Severity = DiagnosticSeverity.Error)
{
    /// <summary>Fills in the values.</summary>
    /// <param name="location">What it is about; <see langword="null"/> for the build as a whole.</param>
    /// <param name="values">What the format strings refer to.</param>
    public Diagnostic At(SourceLocation? location, params object?[] values) => new(
        Severity,
        Code,
        string.Format(CultureInfo.InvariantCulture, Message, values),
        string.Format(CultureInfo.InvariantCulture, Remedy, values),
        location);
}
