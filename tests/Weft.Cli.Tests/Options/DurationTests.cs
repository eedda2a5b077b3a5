using Weft.Cli.Options;

namespace Weft.Cli.Tests.Options;

public sealed class DurationTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("10s", 10_000)]
    [InlineData("10S", 10_000)]
    [InlineData("10", 10_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("0.25", 250)]
    [InlineData("2m", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1000h", 3_600_000_000)]
    public void A_duration_is_read(string text, long milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Duration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ms")]
    [InlineData("0")]
    [InlineData("0s")]
    [InlineData("-1s")]
    [InlineData("1 s")]
    [InlineData("1d")]
    [InlineData("1m30s")]
    [InlineData("ten")]
    [InlineData("1001h")]
    [InlineData("0.000000001s")]
    [InlineData("99999999999999999999999999h")]
    public void What_is_no_duration_is_not_accepted(string text) => Assert.Null(Duration.Parse(text));

    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(250, "250 ms")]
    [InlineData(1_500, "1.5 s")]
    [InlineData(90_000, "90 s")]
    [InlineData(600_000, "10 m")]
    [InlineData(36_000_000, "10 h")]
    public void A_duration_is_written_in_the_unit_that_suits_it(long milliseconds, string text) =>
        Assert.Equal(text, Duration.Format(TimeSpan.FromMilliseconds(milliseconds)));
}
