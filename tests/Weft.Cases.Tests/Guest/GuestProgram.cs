using System.Text;

namespace Weft.Cases.Tests.Guest;

/// <summary>A module that is ready to run.</summary>
internal sealed class GuestProgram : IDisposable
{
    /// <summary>One engine for all tests, as an embedder would have it. Nothing is cached on disk.</summary>
    private static readonly WasmEngine Engine = new(new EngineOptions { UseCache = false });

    private static readonly int UsualMaxThreads = new GroupOptions().MaxThreads;

    private readonly WasmModule _module;

    public GuestProgram(string name, byte[] module) => _module = Engine.LoadModule(module, name);

    /// <summary>How many threads there may be at a time; <see langword="null"/> for the host's usual limit.</summary>
    public int? MaxThreads { get; init; }

    /// <summary>How long a run may take.</summary>
    public TimeSpan Patience { get; init; } = TestSettings.Patience;

    /// <summary>What it can read from the standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>What the engine says of the trap that has to end it; <see langword="null"/> where none may.</summary>
    public string? Trap { get; init; }

    /// <summary>The folders that it may use.</summary>
    public IReadOnlyList<Preopen> Preopens { get; init; } = [];

    /// <summary>Its environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it to its end. One that traps unasked or does not end fails the test with what its threads were doing.</summary>
    public async Task<ProgramRun> RunAsync(params IReadOnlyList<string> arguments)
    {
        (GroupExit exit, ProgramRun run) = await RunAsync(arguments, Patience);
        bool isExpected = Trap is null ? exit.Kind == GroupExitKind.Exited : exit.Trap?.Message == $"wasm trap: {Trap}";
        Assert.True(isExpected, $"{Describe(exit)}; stdout: {run.Output}; stderr: {run.Error}");
        return run;
    }

    /// <summary>Runs it to its end, whatever that is.</summary>
    public async Task<(GroupExit Exit, ProgramRun Run)> RunAsync(IReadOnlyList<string> arguments, TimeSpan patience)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        using MemoryStream input = new(Encoding.UTF8.GetBytes(Input));
        GroupOptions options = new()
        {
            Arguments = arguments,
            Preopens = Preopens,
            Environment = Variables,
            StandardInput = input,
            StandardOutput = output,
            StandardError = error,
            Timeout = patience,
            MaxThreads = MaxThreads ?? UsualMaxThreads,
        };
        await using GuestGroup group = Engine.Start(_module, options);
        GroupExit exit = await group.WaitForExitAsync();
        return (exit, new(exit.ExitCode, Text(output), Text(error)));
    }

    public void Dispose() => _module.Dispose();

    private static string Describe(GroupExit exit) =>
        $"{exit.Kind} by thread {exit.ThreadId}: {exit.Trap?.Message} [{string.Join(", ", exit.Trap?.Frames ?? [])}];"
        + $" threads: {string.Join("; ", exit.Threads.Select(thread => $"{thread.Info} [{string.Join(", ", thread.Frames)}]"))}";

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
