using Weft.Host;

namespace Weft.Cli.Tests.Docs;

/// <summary>The C# of the documentation, which a test compares with the pages.</summary>
internal static class EmbeddingExamples
{
    internal static async Task<string> Run()
    {
        using WasmEngine engine = new();
        using WasmModule module = engine.LoadModule("samples/threads.wat");

        using MemoryStream output = new();
        await using GuestGroup group = engine.Start(module, new GroupOptions
        {
            StandardOutput = output,
            MaxThreads = 64,
            Timeout = TimeSpan.FromSeconds(30),
        });

        GroupExit exit = await group.WaitForExitAsync();
        Console.WriteLine($"{exit.Kind} with {exit.ExitCode}");

        Assert.Equal(GroupExitKind.Exited, exit.Kind);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    internal static void Catch(WasmEngine engine)
    {
        try
        {
            using WasmModule unknown = engine.LoadModule("missing.wasm");
        }
        catch (WeftException exception)
        {
            Console.WriteLine($"{exception.Error.Code}: {exception.Error.Message} ({exception.Error.Remedy})");
        }
    }

    internal static void Watch(GuestGroup group)
    {
        foreach (GuestThreadInfo thread in group.Threads)
        {
            Console.WriteLine($"{thread.Id} {thread.Name} {thread.State} for {thread.InState}");
        }
    }

    internal static async Task<long> Invoke(WasmEngine engine, ReadOnlyMemory<byte> library)
    {
        using WasmModule module = engine.LoadModule(library.Span);
        await using GuestGroup group = engine.Start(module);
        long[] results = await group.InvokeAsync("add", 2, 40);

        return results[0];
    }
}
