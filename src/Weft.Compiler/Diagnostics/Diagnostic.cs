using System.Collections.Immutable;

namespace Weft.Compiler.Diagnostics;

/// <summary>One mistake of the user's, ready to be shown.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The number: <c>WEFT0000</c> to <c>WEFT0999</c>, or one of the C# compiler's or MSBuild's.</param>
/// <param name="Message">What is wrong, with the values that show it. One line.</param>
/// <param name="Remedy">What to do about it, one line; <see langword="null"/> for other tools' diagnostics.</param>
/// <param name="Location">What it is about; <see langword="null"/> for the build as a whole.</param>
internal sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string Message, string? Remedy = null, SourceLocation? Location = null)
{
    /// <summary>Lines that belong to it, in their order.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];

    /// <summary>Gives the text of <see cref="DiagnosticFormatter"/>.</summary>
    public override string ToString() => DiagnosticFormatter.Format(this);
}
