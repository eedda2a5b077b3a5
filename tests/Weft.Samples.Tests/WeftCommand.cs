using System.Diagnostics;

namespace Weft.Samples.Tests;

/// <summary>What a run of the command did.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>The command that was built with these tests.</summary>
internal static class WeftCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs it at the root of the checkout, as the documentation does, with a cache of its own.</summary>
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "weft.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(AppContext.BaseDirectory, "cache");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        using CancellationTokenSource limit = new(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
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
