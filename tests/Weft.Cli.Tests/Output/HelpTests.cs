using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Output;

public sealed class HelpTests
{
    [Theory]
    [InlineData("weft", "--help")]
    [InlineData("run", "run --help")]
    [InlineData("build", "build --help")]
    [InlineData("check", "check --help")]
    [InlineData("dump", "dump --help")]
    [InlineData("completions", "completions --help")]
    public async Task Help_is_as_written_down(string name, string line)
    {
        CommandResult result = await Command.Weft(line.Split(' '));
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Empty(result.Error);
        Golden.Check(Repository.PathOf("docs", "reference", "help", $"{name}.txt"), result.Output);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        CommandResult result = await Command.Weft("--version");
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Matches(@"^weft \d+\.\d+\.\d+\S*\r?\n$", result.Output);
    }
}
