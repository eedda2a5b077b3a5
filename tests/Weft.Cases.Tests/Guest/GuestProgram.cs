using System.Text;

namespace Weft.Cases.Tests.Guest;

/// <summary>A module that is ready to run.</summary>
internal sealed class GuestProgram : IDisposable
{
    /// <summary>One engine for all tests, as an embedder would have it. Nothing is cached on disk.</summary>
    private static readonly WasmEngine Engine = new(new EngineOptions { UseCache = false });

    private readonly WasmModule _module;

    public GuestProgram(string name, byte[] module) => _module = Engine.LoadModule(module, name);

    /// <summary>Runs it to its end. One that traps or does not end fails the test with what its threads were doing.</summary>
    public async Task<ProgramRun> RunAsync(params IReadOnlyList<string> arguments)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        GroupOptions options = new()
        {
            Arguments = arguments,
            StandardOutput = output,
            StandardError = error,
            Timeout = TestSettings.Patience,
        };
        await using GuestGroup group = Engine.Start(_module, options);
        GroupExit exit = await group.WaitForExitAsync();
        ProgramRun run = new(exit.ExitCode, Text(output), Text(error));
        Assert.True(exit.Kind == GroupExitKind.Exited, $"{Describe(exit)}; stdout: {run.Output}; stderr: {run.Error}");
        return run;
    }

    public void Dispose() => _module.Dispose();

    private static string Describe(GroupExit exit) =>
        $"{exit.Kind} by thread {exit.ThreadId}: {exit.Trap?.Message} [{string.Join(", ", exit.Trap?.Frames ?? [])}];"
        + $" threads: {string.Join("; ", exit.Threads.Select(thread => $"{thread.Info} [{string.Join(", ", thread.Frames)}]"))}";

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
