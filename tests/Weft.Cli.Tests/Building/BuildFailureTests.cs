using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Building;

public sealed class BuildFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    public async Task Errors_in_a_source_are_told_and_end_with_one(string verb)
    {
        string path = _folder.Write("app.cs", "#:property Frobnicate=1\nint number = \"\";\nint unused;\n");
        CommandResult result = await Command.Weft(verb, path);
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.Empty(result.Output);
        string[] lines = result.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith($"{path}(1,1): warning WEFT0012: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  help: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{path}(2,14): error CS0029: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith($"{path}(3,5): warning CS0168: ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_input_is_an_error()
    {
        CommandResult result = await Command.Weft("build", _folder.PathOf("app.cs"));
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.StartsWith($"{_folder.PathOf("app.cs")} : error WEFT0001: ", result.Error, StringComparison.Ordinal);
    }
}
