using System.Diagnostics;
using System.Text.RegularExpressions;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Cases;

/// <summary>Runs every file of the folder <c>cases</c> by the real command and compares what it writes with the files beside it.</summary>
public sealed partial class CaseTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(CaseFile.Folder, "*.wat").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_does_what_its_comments_say(string name)
    {
        CaseFile file = CaseFile.Read(name);
        using TemporaryFolder folder = new();
        string[] arguments = Array.ConvertAll(file.Arguments, word =>
            word.Replace("%s", file.Name, StringComparison.Ordinal).Replace("%t", folder.Path, StringComparison.Ordinal));
        ProcessStartInfo start = Command.WeftStart(arguments);
        start.WorkingDirectory = CaseFile.Folder;

        CommandResult result = await Command.Run(start, file.Input);

        string golden = Path.Combine(CaseFile.Folder, Path.GetFileNameWithoutExtension(name));
        Golden.Check($"{golden}.stderr", Normalise(result.Error, folder));
        Golden.Check($"{golden}.stdout", Normalise(result.Output, folder));
        Assert.Equal(file.ExitCode, result.ExitCode);
    }

    private static string Normalise(string text, TemporaryFolder folder) =>
        ElapsedTime().Replace(text.Replace(folder.Path, "%t", StringComparison.Ordinal), "$1 TIME");

    /// <summary>Times that were measured, not those that were given.</summary>
    [GeneratedRegex(@"\b(for|in|after) \d+(\.\d+)? (ms|s|m|h)\b")]
    private static partial Regex ElapsedTime();
}
