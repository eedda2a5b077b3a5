using Weft.Compiler.Sources;

namespace Weft.Compiler.Tests.Sources;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("65536", 65536)]
    [InlineData("65536B", 65536)]
    [InlineData("64KiB", 65536)]
    [InlineData("64kib", 65536)]
    [InlineData("1MiB", 1048576)]
    [InlineData("1GiB", 1073741824)]
    [InlineData("4TiB", 4398046511104)]
    [InlineData("1KB", 1000)]
    [InlineData("1MB", 1000000)]
    [InlineData("1GB", 1000000000)]
    [InlineData("2TB", 2000000000000)]
    [InlineData("1.5GiB", 1610612736)]
    [InlineData("0.5KB", 500)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void A_size_is_read(string text, long bytes) => Assert.Equal(bytes, ByteSize.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("GiB")]
    [InlineData("B")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1 GiB")]
    [InlineData(" 1")]
    [InlineData("1GiBB")]
    [InlineData("1G")]
    [InlineData("1,5GiB")]
    [InlineData("0.1B")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("9223372036854775808")]
    [InlineData("9999999TiB")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_size_is_not_accepted(string text) => Assert.Null(ByteSize.Parse(text));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(100, "100 B")]
    [InlineData(65536, "64 KiB")]
    [InlineData(1114112, "1088 KiB")]
    [InlineData(1073741824, "1 GiB")]
    [InlineData(65536L * 65536, "4 GiB")]
    public void A_size_is_written_in_the_largest_whole_unit(long bytes, string text) => Assert.Equal(text, ByteSize.Format(bytes));
}
