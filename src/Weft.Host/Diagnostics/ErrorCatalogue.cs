namespace Weft.Host.Diagnostics;

/// <summary>Every error that the host can report, one row each. Rows live in a partial file per range.</summary>
internal static partial class ErrorCatalogue
{
    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<ErrorDescriptor> All =>
        [.. ModuleErrors, .. EngineErrors, .. GroupErrors, .. WasiErrors];
}
