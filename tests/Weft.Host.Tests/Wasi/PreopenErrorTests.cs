using Weft.Host.Tests.Groups;

namespace Weft.Host.Tests.Wasi;

/// <summary>Directories that a group cannot be given. One test opens as many as the process may have, so nothing runs beside it.</summary>
[Collection(nameof(AloneCollection))]
public sealed class PreopenErrorTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("missing", "there is no such")]
    [InlineData("file", "not a directory")]
    [InlineData("nul\0", "there is no such")]
    public void Directory_that_cannot_be_opened_is_named_with_the_reason(string name, string reason)
    {
        File.WriteAllText(Path.Combine(_directory, "file"), "");
        WeftError error = ErrorOf(new Preopen(Path.Combine(_directory, name), "/data"));
        Assert.Equal("WEFT1301", error.Code);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', error.ToString());
    }

    [Fact]
    public void Guest_path_that_no_guest_can_name_is_refused() =>
        Assert.All((string[])["", "a\0b", "\ud800"], guestPath => Assert.Equal("WEFT1305", ErrorOf(new Preopen(_directory, guestPath)).Code));

    [Fact]
    public void Guest_path_given_twice_is_refused() =>
        Assert.Equal("WEFT1306", ErrorOf(new Preopen(_directory, "/data"), new Preopen(_directory, "/data")).Code);

    [Fact]
    public void More_directories_than_descriptors_are_refused()
    {
        // The limit of descriptors of this process may come first; then the reason says so.
        WeftError error = ErrorOf([.. Enumerable.Range(0, 17_000).Select(number => new Preopen(_directory, $"/{number}"))]);
        Assert.True(error.Code == "WEFT1307" || error.Message.EndsWith("too many files are open", StringComparison.Ordinal), error.ToString());
    }

    private static WeftError ErrorOf(params Preopen[] preopens) =>
        Assert.Throws<WeftException>(() => new WasiFixture(new GroupOptions { Preopens = preopens })).Error;
}
