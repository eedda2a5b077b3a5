namespace Weft.Samples.Tests;

/// <summary><c>samples/bank.cs</c>: ordinary C# on threads.</summary>
public sealed class BankTests
{
    private const string Source = "samples/bank.cs";

    private const string Balances = """
        Ada      11006.00
        Blaise   9000.00
        Charles  9994.00
        Dorothy  9003.00
        Edsger   10997.00
        total    50000.00
        16 x no such account: Blaise, Charles, Dorothy, Edsger
        12 x not an amount: Ada, Charles, Dorothy, Edsger

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
