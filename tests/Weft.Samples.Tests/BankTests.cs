namespace Weft.Samples.Tests;

/// <summary><c>samples/bank.cs</c>: ordinary C# on threads.</summary>
public sealed class BankTests
{
    private const string Source = "samples/bank.cs";

    private const string Balances = """
@@OUT@@

        """;

    [Fact]
    public async Task It_prints_the_same_whoever_comes_first()
    {
        CommandResult result = await WeftCommand.RunAsync("run", Source);
        Assert.Equal("", result.Error);
        Assert.Equal(Balances.ReplaceLineEndings("\n"), result.Output);
        Assert.Equal(0, result.ExitCode);
    }
}
