namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>The native engine is not the one this build was made for. Values: what differs.</summary>
    public static ErrorDescriptor EngineMismatch { get; } = new(
        "WEFT1101",
        "Engine mismatch",
        "the native engine does not match: {0}",
        "restore the pinned version of the Wasmtime package");

    /// <summary>The native engine cannot be loaded. Values: the loader's text.</summary>
    public static ErrorDescriptor EngineMissing { get; } = new(
        "WEFT1102",
        "Engine missing",
        "the native engine cannot be loaded: {0}",
        "run on linux (glibc), macOS or Windows, x64 or arm64, with the native library of the Wasmtime package beside the program");

    /// <summary>A setting is out of range. Place: the setting. Values: the value, the range.</summary>
    public static ErrorDescriptor OptionOutOfRange { get; } = new(
        "WEFT1103",
        "Option out of range",
        "the value {0} is out of range",
        "give a value in the range {1}");

    private static IReadOnlyList<ErrorDescriptor> EngineErrors => [EngineMismatch, EngineMissing, OptionOutOfRange];
}
