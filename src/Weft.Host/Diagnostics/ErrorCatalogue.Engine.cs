namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>The native engine is not the one this build was made for. Values: what differs.</summary>
    public static ErrorDescriptor EngineMismatch { get; } = new(
        "WEFT1101",
        "Engine mismatch",
        "the native engine does not match: {0}",
        "restore the pinned version of the Wasmtime package");

    private static IReadOnlyList<ErrorDescriptor> EngineErrors => [EngineMismatch];
}
