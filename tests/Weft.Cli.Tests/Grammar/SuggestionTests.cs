using Weft.Cli.Grammar;

namespace Weft.Cli.Tests.Grammar;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("rnu", "run")]
    [InlineData("RUN", "run")]
    [InlineData("chek", "check")]
    [InlineData("dmup", "dump")]
    [InlineData("completion", "completions")]
    [InlineData("frobnicate", null)]
    [InlineData("xy", null)]
    [InlineData("", null)]
    public void What_is_near_is_suggested(string written, string? meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, ["run", "check", "dump", "completions"]));
}
