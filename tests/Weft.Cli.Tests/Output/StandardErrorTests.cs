using Weft.Cli.Output;
using Weft.Host;

namespace Weft.Cli.Tests.Output;

public sealed class StandardErrorTests
{
    private static readonly WeftError Error = new("WEFT1001", "the module is malformed", "build it again", "app.wasm");

    [Fact]
    public void An_error_is_in_canonical_form_with_details_and_remedy() => Assert.Equal(
        "app.wasm : error WEFT1001: the module is malformed\n    at main\n  help: build it again\n",
        StandardError.Format(Error, "error", ["    at main"], colour: false).ReplaceLineEndings("\n"));

    [Fact]
    public void An_error_without_a_place_is_wefts() =>
        Assert.StartsWith("weft : error ", StandardError.Format(Error with { Place = null }, "error", [], colour: false), StringComparison.Ordinal);

    [Fact]
    public void Colour_marks_severity_and_code_alone()
    {
        Assert.Contains(": \e[1;31merror WEFT1001\e[0m: the", StandardError.Format(Error, "error", [], colour: true), StringComparison.Ordinal);
        Assert.Contains(": \e[1;33mwarning WEFT1001\e[0m: the", StandardError.Format(Error, "warning", [], colour: true), StringComparison.Ordinal);
    }
}
