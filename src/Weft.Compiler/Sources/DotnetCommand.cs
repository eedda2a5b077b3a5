using System.ComponentModel;
using System.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>Runs the <c>dotnet</c> of the SDK.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments; no shell sees them.</param>
    /// <returns>What it ended with, and the lines of its standard output and error.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static (int ExitCode, IReadOnlyList<string> Lines) Run(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Find(), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The output is read by a program here, so it has to be in one language and without a terminal's codes.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        List<string> lines = [];
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, received) => Add(lines, received.Data);
        process.ErrorDataReceived += (_, received) => Add(lines, received.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, lines);
    }

    private static void Add(List<string> lines, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>DOTNET_HOST_PATH names the one that runs this process, where one does; DOTNET_ROOT is what users set.</summary>
    private static string Find()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
        {
            return host;
        }

        return Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root && File.Exists(Path.Combine(root, name))
            ? Path.Combine(root, name)
            : name;
    }
}
