using System.CommandLine;
using Weft.Cli.Grammar;
using Weft.Cli.Verbs;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cli.Tests.Building;

public sealed class BuildOptionsTests
{
    [Fact]
    public void Every_option_of_build_reaches_the_linker()
    {
        LinkerOptions options = Read(
            "build --threads --shared-memory=false --import-memory=true --export-memory --initial-memory 1MiB --max-memory=2MiB --stack-size 65536 "
            + "--export one --export two --features +atomics,-simd128 --features=+bulk-memory app.cs").Linker;
        Assert.True(options.Threads?.Value);
        Assert.False(options.SharedMemory?.Value);
        Assert.True(options.ImportMemory?.Value);
        Assert.True(options.ExportMemory?.Value);
        Assert.Equal(1UL << 20, options.InitialMemory?.Value);
        Assert.Equal(2UL << 20, options.MaximumMemory?.Value);
        Assert.Equal(65536UL, options.StackSize?.Value);
        Assert.Equal(["one", "two"], options.Exports.Select(static export => export.Value));
        Assert.Equal(
            [new("atomics", true), new("simd128", false), new("bulk-memory", true)],
            options.Features.Select(static feature => feature.Value));
        Assert.Equal("--max-memory", options.MaximumMemory?.Name);
        Assert.Equal("--max-memory", options.MaximumMemory?.Location.ToString());
    }

    [Fact]
    public void What_is_not_given_is_not_there()
    {
        SourceOptions options = Read("build");
        Assert.Equal("Release", options.Configuration);
        Assert.Null(options.Linker.Threads);
        Assert.Null(options.Linker.SharedMemory);
        Assert.Null(options.Linker.MaximumMemory);
        Assert.Empty(options.Linker.Exports);
        Assert.Empty(options.Linker.Features);
    }

    [Theory]
    [InlineData("build -c debug app.cs")]
    [InlineData("build app.cs --configuration=Debug")]
    [InlineData("build app.cs -c Debug -o app.wasm -v")]
    public void Options_may_stand_before_and_behind_the_input(string line) => Assert.True(Read(line).IsDebug);

    [Fact]
    public void Run_takes_what_is_about_building_in_front_of_the_program()
    {
        ParseResult result = new WeftCommand().Read("run --threads -c Debug app.cs --threads=false".Split(' '));
        SourceOptions options = Assert.IsType<RunCommand>(result.CommandResult.Command).SourceOptionsFrom(result);
        Assert.True(options.Linker.Threads?.Value);
        Assert.True(options.IsDebug);
        Assert.Equal(["--threads=false"], result.GetValue<string[]>("args")!);
    }

    private static SourceOptions Read(string line)
    {
        ParseResult result = new WeftCommand().Read(line.Split(' '));
        return Assert.IsType<BuildCommand>(result.CommandResult.Command).SourceOptionsFrom(result);
    }
}
