using Weft.Cli.Tests.Support;
using Weft.Host;

namespace Weft.Cli.Tests.Docs;

public sealed class ExampleTests
{
    public static TheoryData<string> Pages => [.. DocumentationPages.All.Where(page => DocumentationPages.Blocks(page, "csharp").Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_is_code_that_is_compiled(string page)
    {
        string examples = WithoutIndentation(File.ReadAllText(Repository.PathOf("tests", "Weft.Cli.Tests", "Docs", "EmbeddingExamples.cs")));
        foreach (string block in DocumentationPages.Blocks(page, "csharp"))
        {
            Assert.Contains(WithoutIndentation(block), examples, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_examples_run()
    {
        Directory.SetCurrentDirectory(Repository.Root);
        Assert.Equal(DocumentationPages.Blocks("README.md", "text").First(), await EmbeddingExamples.Run());

        using WasmEngine engine = new(new EngineOptions { UseCache = false });
        EmbeddingExamples.Catch(engine);
        using WasmModule module = engine.LoadModule("(module (func (export \"_start\")))"u8);
        await using GuestGroup group = engine.Start(module);
        EmbeddingExamples.Watch(group);
        Assert.Equal(42, await EmbeddingExamples.Invoke(
            engine, "(module (func (export \"add\") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"u8.ToArray()));
    }

    private static string WithoutIndentation(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));
}
