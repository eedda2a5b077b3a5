using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Weft.Interop.Tests.Runs;

/// <summary>What came of a run.</summary>
/// <param name="Exit">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="SpawnFailures">The numbers of the errors of refused spawns.</param>
internal sealed record GuestRun(GroupExit Exit, string Output, string Error, IReadOnlyCollection<string> SpawnFailures)
{
    private static readonly TimeSpan Patience =
        TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("WEFT_PATIENCE") ?? "90", CultureInfo.InvariantCulture));

    /// <summary>Runs a module to its end. One that does not end fails the test with what its threads were doing.</summary>
    public static async Task<GuestRun> RunAsync(WasmEngine engine, WasmModule module, GroupOptions options, Stream? input = null, TimeSpan? patience = null)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        ConcurrentQueue<string> failures = new();
        GroupOptions complete = new()
        {
            Arguments = options.Arguments,
            Environment = options.Environment,
            Preopens = options.Preopens,
            MaxThreads = options.MaxThreads,
            MaxMemory = options.MaxMemory,
            Timeout = options.Timeout,
            OnDeadlock = options.OnDeadlock,
            Compatibility = options.Compatibility,
            StandardInput = input,
            StandardOutput = output,
            StandardError = error,
            SpawnFailed = failure => failures.Enqueue(failure.Error.Code),
        };
        await using GuestGroup group = engine.Start(module, complete);
        try
        {
            GroupExit exit = await group.WaitForExitAsync().WaitAsync(patience ?? Patience);
            return new(exit, Text(output), Text(error), failures);
        }
        catch (TimeoutException)
        {
            // Killed, it tells where each thread is.
            group.Kill();
            GroupExit exit = await group.WaitForExitAsync();
            throw new InvalidOperationException(
                $"{module.Name} did not end in time: {new GuestRun(exit, Text(output), Text(error), failures)}");
        }
    }

    /// <summary>How it ended, for the message of an assertion.</summary>
    public override string ToString() =>
        $"{Exit.Kind} with {Exit.ExitCode} by thread {Exit.ThreadId}; trap: {Exit.Trap?.Message} [{string.Join(", ", Exit.Trap?.Frames ?? [])}];"
        + $" stdout: {Output}; stderr: {Error}; refused spawns: {string.Join(", ", SpawnFailures.Distinct())};"
        + $" threads: {string.Join("; ", Exit.Threads.Select(thread => $"{thread.Info} [{string.Join(", ", thread.Frames)}]"))}";

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
