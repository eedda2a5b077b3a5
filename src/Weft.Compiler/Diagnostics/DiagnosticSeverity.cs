namespace Weft.Compiler.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>There will be no module.</summary>
    Error,

    /// <summary>There is a module, but it may not be what was meant.</summary>
    Warning,
}
