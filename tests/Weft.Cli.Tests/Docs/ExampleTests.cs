using Weft.Cli.Tests.Support;
using Weft.Host;

namespace Weft.Cli.Tests.Docs;

public sealed class ExampleTests
{
    public static TheoryData<string> Pages => [.. DocumentationPages.All.Where(page => DocumentationPages.Blocks(page, "csharp").Any())];

    // What embeds guests is a part of these tests; what guests are made of is a program that weft builds.
    private static string[] Sources => ["EmbeddingExamples.cs", "Guest/threads.cs", "../../../samples/primes.cs", .. GuestSources];

    private static string[] GuestSources => ["Guest/program.cs", "Guest/fragments.cs", "Guest/plugin.cs"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_is_code_that_is_compiled(string page)
    {
        string examples = WithoutIndentation(string.Concat(
            Sources.Select(static name => File.ReadAllText(Repository.PathOf("tests", "Weft.Cli.Tests", "Docs", name)))));
        foreach (string block in DocumentationPages.Blocks(page, "csharp"))
        {
            Assert.Contains(WithoutIndentation(block), examples, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_examples_run()
    {
        Directory.SetCurrentDirectory(Repository.Root);
        Assert.EndsWith("78498 primes below 1000000\n", await EmbeddingExamples.Run(), StringComparison.Ordinal);

        using WasmEngine engine = new(new EngineOptions { UseCache = false });
        EmbeddingExamples.Catch(engine);
        using WasmModule module = engine.LoadModule("(module (func (export \"_start\")))"u8);
        await using GuestGroup group = engine.Start(module);
        EmbeddingExamples.Watch(group);
        Assert.Equal(42, await EmbeddingExamples.Invoke(
            engine, "(module (func (export \"add\") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"u8.ToArray()));
    }

    [Fact]
    public async Task The_examples_for_guests_are_compiled()
    {
        using TemporaryFolder folder = new();
        string module = folder.PathOf("examples.wasm");
        string[] paths = [.. GuestSources.Select(static name => $"tests/Weft.Cli.Tests/Docs/{name}")];
        CommandResult build = await Command.Weft(["build", "--threads", "-o", module, .. paths]);
        Assert.True(build.ExitCode == ExitCodes.Success, build.Error);
        Assert.DoesNotContain("warning", build.Error, StringComparison.Ordinal);

        using WasmEngine engine = new(new EngineOptions { UseCache = false });
        using WasmModule loaded = engine.LoadModule(File.ReadAllBytes(module));
        Assert.Equal(
            ["__weft_stack_overflow", "_start", "add", "fragments", "memory", "wasi_thread_start"],
            Weft.Wasm.Reading.ModuleReader.Read(File.ReadAllBytes(module)).Exports.Select(static export => export.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_example_of_threads_counts_to_its_end()
    {
        CommandResult run = await Command.Weft("run", "--threads", "tests/Weft.Cli.Tests/Docs/Guest/program.cs");
        Assert.Equal("counted to 4000\n", run.Output);
        Assert.Equal(ExitCodes.Success, run.ExitCode);
    }

    [Fact]
    public async Task The_example_of_ordinary_threads_prints_a_line_of_each()
    {
        CommandResult run = await Command.Weft("run", "--threads", "tests/Weft.Cli.Tests/Docs/Guest/threads.cs");
        Assert.Equal("thread 0 was here\nthread 1 was here\nthread 2 was here\n", run.Output);
        Assert.Equal(ExitCodes.Success, run.ExitCode);
    }

    private static string WithoutIndentation(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));
}
