using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Node;

/// <summary>Modules that Weft has compiled do on Node what they do on Weft.</summary>
public sealed class NodeTests
{
    [Theory]
    [InlineData("samples/threads.cs")]
    [InlineData("tests/cases/threads/thread-exit.cs")]
    [InlineData("tests/cases/threads/stack-size.cs")]
    [InlineData("tests/cases/threads/memory-is-initialized-once.cs")]
    [InlineData("tests/cases/threads/growth-is-seen-by-all.cs")]
    [InlineData("tests/cases/threads/class-constructors-circle.cs")]
    [InlineData("tests/cases/threads/hammer-condition.cs")]
    [InlineData("tests/cases/threads/panic-main.cs")]
    [InlineData("tests/cases/threads/overflow-main.cs")]
    [InlineData("tests/cases/threads/overflow-frameless-main.cs")]
    public Task Module_does_the_same(string source) => CheckAsync(source, hasExceptions: false);

    [Theory]
    [InlineData("tests/cases/programs/threads/lock.cs")]
    [InlineData("tests/cases/programs/threads/wait-and-pulse.cs")]
    [InlineData("tests/cases/csharp/exceptions-and-objects.cs")]
    [InlineData("tests/cases/programs/exceptions/stack-trace-text.cs")]
    public Task Module_with_objects_does_the_same(string source) => CheckAsync(source, hasExceptions: true);

    private static async Task CheckAsync(string source, bool hasExceptions)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("weft-node-");
        try
        {
            string path = Path.Combine(folder.FullName, "program.wasm");
            Build(source, path);
            (int code, string output, string error) = NodeHost.Run(path, hasExceptions);

            using WasmModule module = SharedEngine.Instance.LoadModule(path);
            GuestRun run = await GuestRun.RunAsync(SharedEngine.Instance, module, new());
            Assert.Equal(run.Error, error);
            Assert.Equal(run.Output, output);
            Assert.Equal(run.Exit.ExitCode, code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Build(string source, string output)
    {
        string file = Path.Combine(Repository.Root, source);
        string[] shared = source.StartsWith("samples/", StringComparison.Ordinal)
            ? []
            : Directory.GetFiles(Path.Combine(Repository.Root, "tests", "cases", "shared"), "*.cs");
        ToolProcess.Run(
            "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "weft.dll"), "build", "--threads", "-o", output, file, .. shared]);
    }
}
