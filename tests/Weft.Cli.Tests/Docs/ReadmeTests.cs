using System.Text.RegularExpressions;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Docs;

public sealed partial class ReadmeTests
{
    private static string[] FirstCommands { get; } = DocumentationPages.Blocks("README.md", "sh").First().TrimEnd('\n').Split('\n');

    [Fact]
    public async Task The_first_command_prints_what_the_readme_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is for a POSIX shell");
        CommandResult result = await Command.Run(Command.Start("/bin/sh", "-c", FirstCommands[0]));
        Assert.Empty(result.Error);
        Assert.Equal(DocumentationPages.Blocks("README.md", "text").First(), result.Output);
        Assert.Equal(ExitCodes.Success, result.ExitCode);
    }

    [Fact]
    public void The_second_command_is_what_checks_a_commit()
    {
        Assert.Equal(2, FirstCommands.Length);
        Assert.Contains($" {FirstCommands[1]}\n", File.ReadAllText(Repository.PathOf(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_about_compiling_do_what_they_say()
    {
        foreach (string line in DocumentationPages.Blocks("README.md", "sh").ElementAt(1).TrimEnd('\n').Split('\n'))
        {
            CommandResult result = await Command.Weft(line.Split(' ')[1..]);
            Assert.True(result.ExitCode == ExitCodes.Success, $"{line}: {result.Error}");
            if (line.StartsWith("./weft run ", StringComparison.Ordinal))
            {
                Assert.Equal(DocumentationPages.Blocks("README.md", "text").First(), result.Output);
            }
        }
    }

    [Fact]
    public async Task The_deadlock_report_is_as_shown()
    {
        CommandResult result = await Command.Weft("run", "samples/deadlock.wat");
        Assert.Equal(ExitCodes.Deadlocked, result.ExitCode);
        Assert.Equal(
            WaitingTime().Replace(DocumentationPages.Blocks("README.md", "text").ElementAt(1), "for TIME"),
            WaitingTime().Replace(result.Error.ReplaceLineEndings("\n"), "for TIME"));
    }

    [GeneratedRegex(@"for \d+(\.\d+)? (ms|s)\b")]
    private static partial Regex WaitingTime();
}
