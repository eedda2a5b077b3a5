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

    [Theory]
    [InlineData("-o", "app.cs", "an input of this build")]
    [InlineData("--emit", "map=app.cs", "an input of this build")]
    [InlineData("--emit", "wat=./app.wasm", "another output of this build")]
    [InlineData("--emit", "ir=text/../app.wasm", "another output of this build")]
    public async Task Outputs_do_not_replace_inputs_or_one_another(string option, string value, string what)
    {
        const string Source = "return 3;\n";
        string path = _folder.Write("app.cs", Source);
        CommandResult result = await Command.Weft("build", "-o", _folder.PathOf("app.wasm"), path);
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        byte[] module = File.ReadAllBytes(_folder.PathOf("app.wasm"));

        int name = value.IndexOf('=', StringComparison.Ordinal) + 1;
        string other = value[..name] + _folder.PathOf(value[name..]);
        result = option == "-o"
            ? await Command.Weft("build", option, other, path)
            : await Command.Weft("build", "-o", _folder.PathOf("app.wasm"), option, other, path);
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.StartsWith($"{other[name..]} : error WEFT0020: the file cannot be written: it is {what}", result.Error, StringComparison.Ordinal);
        Assert.Equal(Source, File.ReadAllText(path));
        Assert.Equal(module, File.ReadAllBytes(_folder.PathOf("app.wasm")));
    }

    [Fact]
    public async Task An_output_is_no_folder()
    {
        string path = _folder.Write("app.cs", "return 3;\n");
        CommandResult result = await Command.Weft("build", "-o", _folder.Path, path);
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.StartsWith(
            $"{_folder.Path} : error WEFT0018: the file cannot be written: there is a folder of this name\n",
            result.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_input_is_an_error()
    {
        CommandResult result = await Command.Weft("build", _folder.PathOf("app.cs"));
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.StartsWith($"{_folder.PathOf("app.cs")} : error WEFT0001: ", result.Error, StringComparison.Ordinal);
    }
}
