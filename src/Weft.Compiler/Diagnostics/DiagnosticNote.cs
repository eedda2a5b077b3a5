namespace Weft.Compiler.Diagnostics;

/// <summary>A line that belongs to a diagnostic, such as one step of a chain of callers.</summary>
/// <param name="Text">What it says. One line, no full stop at the end.</param>
/// <param name="Location">What it is about, where that is a place.</param>
internal sealed record DiagnosticNote(string Text, SourceLocation? Location = null);
