namespace Weft.Cli.Output;

/// <summary>A line on a terminal that says what is being done, from the second second on until it is done.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _shown;
    private bool _done;

    private ProgressLine(string text) =>
        _timer = new Timer(_ => Show($"weft: {text} ..."), state: null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

    /// <summary>Starts to wait for the second to pass.</summary>
    /// <param name="text">What is being done, such as <c>compiling app.wasm</c>.</param>
    /// <returns>What ends the line; <see langword="null"/> where standard error is no terminal.</returns>
    internal static ProgressLine? Start(string text) => StandardError.IsTerminal ? new ProgressLine(text) : null;

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _done = true;
            if (_shown)
            {
                StandardError.EraseLine();
            }
        }
    }

    private void Show(string text)
    {
        lock (_lock)
        {
            if (!_done)
            {
                _shown = true;
                StandardError.WriteUnfinishedLine(text);
            }
        }
    }
}
