using System.Diagnostics;
using System.Text;

namespace Weft.Bench.Peers;

/// <summary>A process that answers each line with a line.</summary>
internal sealed class LineProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly StringBuilder _error = new();
    private readonly Process _process;
    private readonly string _name;

    /// <summary>Starts it.</summary>
    /// <param name="line">The program and its arguments.</param>
    public LineProcess(params string[] line)
    {
        _name = string.Join(' ', line);
        _process = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, received) => _error.AppendLine(received.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>Sends a line and gives the answer.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public async Task<string> AskAsync(string request)
    {
        using CancellationTokenSource patience = new(Patience);
        try
        {
            await _process.StandardInput.WriteLineAsync(request);
            await _process.StandardInput.FlushAsync(patience.Token);
            if (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } answer)
            {
                return answer;
            }

            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"{_name} did not answer '{request}' within {Patience}");
        }

        throw new InvalidOperationException($"{_name} ended with {_process.ExitCode} over '{request}': {_error}");
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
