namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A preopened directory is not there. Values: the host path.</summary>
    public static ErrorDescriptor PreopenMissing { get; } = new(
        "WEFT1301",
        "Preopened directory missing",
        "the directory '{0}' cannot be opened",
        "create the directory, or give another one as --dir HOST::GUEST");

    private static IReadOnlyList<ErrorDescriptor> WasiErrors => [PreopenMissing];
}
