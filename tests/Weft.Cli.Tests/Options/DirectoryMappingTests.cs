using Weft.Cli.Options;
using Weft.Host;

namespace Weft.Cli.Tests.Options;

public sealed class DirectoryMappingTests
{
    [Theory]
    [InlineData("./data::/data", "./data", "/data")]
    [InlineData("data", "data", "data")]
    [InlineData(".", ".", ".")]
    [InlineData("C:\\data::/data", "C:\\data", "/data")]
    [InlineData("C:\\data", "C:\\data", "C:\\data")]
    [InlineData("a::b::c", "a", "b::c")]
    public void A_mapping_is_read(string text, string host, string guest) =>
        Assert.Equal(new Preopen(host, guest), DirectoryMapping.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("::")]
    [InlineData("::/data")]
    [InlineData("data::")]
    public void What_names_no_directory_is_not_accepted(string text) => Assert.Null(DirectoryMapping.Parse(text));
}
