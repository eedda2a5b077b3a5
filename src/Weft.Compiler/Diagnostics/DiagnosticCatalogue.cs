namespace Weft.Compiler.Diagnostics;

/// <summary>Every diagnostic that the compiler itself can report, one row each. Rows live in a partial file per range.</summary>
internal static partial class DiagnosticCatalogue
{
    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [.. InputDiagnostics, .. MetadataDiagnostics, .. ConstructDiagnostics, .. ReachabilityDiagnostics, .. LinkerDiagnostics];
}
