using Weft.Host;

namespace Weft.Cli.Options;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choices
{
    internal static readonly string[] DeadlockWords = ["report", "wait"];

    internal static readonly string[] CompatibilityWords = ["none", "zig"];

    /// <returns>The action, or <see langword="null"/> where it is none.</returns>
    internal static DeadlockAction? ParseDeadlockAction(string text) => text switch
    {
        "report" => DeadlockAction.Report,
        "wait" => DeadlockAction.Wait,
        _ => null,
    };

    /// <returns>The toolchain, or <see langword="null"/> where it is none.</returns>
    internal static GuestCompatibility? ParseCompatibility(string text) => text switch
    {
        "none" => GuestCompatibility.None,
        "zig" => GuestCompatibility.Zig,
        _ => null,
    };
}
