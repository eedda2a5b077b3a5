using System.Diagnostics;
using Weft.Host;

namespace Weft.Cli.Tests.Support;

/// <summary>Runs processes to their end.</summary>
internal static class Command
{
    // The launcher builds the native command at its first start, which takes a minute on a machine that does nothing else.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>A cache of these tests' own, and another for each build of the host.</summary>
    private static string Cache { get; } =
        Path.Combine(AppContext.BaseDirectory, "cache", typeof(WasmEngine).Module.ModuleVersionId.ToString("N"));

    /// <summary>Runs the weft that was built with these tests.</summary>
    internal static Task<CommandResult> Weft(params string[] arguments) => Run(WeftStart(arguments));

    /// <summary>Gives how to start the weft that was built with these tests, or the program that <c>WEFT_COMMAND</c> names.</summary>
    internal static ProcessStartInfo WeftStart(params string[] arguments) =>
        Environment.GetEnvironmentVariable("WEFT_COMMAND") is { Length: > 0 } program
            ? Start(program, arguments)
            : Start("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "weft.dll"), .. arguments]);

    internal static ProcessStartInfo Start(string file, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["XDG_CACHE_HOME"] = Cache;
        return start;
    }

    /// <summary>Runs a process, gives it <paramref name="input"/>, and collects what it writes.</summary>
    internal static async Task<CommandResult> Run(ProcessStartInfo start, string input = "")
    {
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        using CancellationTokenSource limit = new(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                await process.StandardInput.WriteAsync(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading.
            }

            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
