namespace Weft.Cli.Options;

/// <summary>The configuration of a build, as of <c>dotnet build</c>.</summary>
internal static class BuildConfiguration
{
    internal const string Default = "Release";

    internal const string Accepts = "Debug or Release";

    internal static readonly string[] Words = ["Debug", "Release"];

    /// <summary>Reads a configuration; letters may be of either case, as in MSBuild.</summary>
    /// <returns>The configuration, or <see langword="null"/> where it is none.</returns>
    internal static string? Parse(string text) => Array.Find(Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes the option, which more than one verb has.</summary>
    internal static SingleOption<string?> CreateOption() => new(
        "--configuration", "What the code is made for, speed or debugging (default: Release)", Parse)
    {
        HelpName = "Debug|Release",
        Accepts = Accepts,
        Example = "Debug",
        Words = Words,
        Aliases = { "-c" },
    };
}
