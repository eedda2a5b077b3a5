using Weft.Cli.Output;

namespace Weft.Cli.Running;

/// <summary>Says on a terminal that a module is being compiled, from the second second on.</summary>
internal sealed class CompilationProgress : IDisposable
{
    /// <summary>Modules below this size are compiled well within a second, and need no timer.</summary>
    private const long SmallModule = 256 * 1024;

    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _shown;
    private bool _done;

    private CompilationProgress(string modulePath) => _timer = new Timer(
        _ => Show($"weft: compiling {Path.GetFileName(modulePath)} ..."), state: null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

    /// <summary>Starts to watch, where the module is large and standard error is a terminal.</summary>
    internal static CompilationProgress? For(string modulePath)
    {
        // A path that names no file, or is none, is left to the loading, which says so.
        return File.Exists(modulePath) && new FileInfo(modulePath).Length >= SmallModule && StandardError.IsTerminal
            ? new CompilationProgress(modulePath)
            : null;
    }

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
