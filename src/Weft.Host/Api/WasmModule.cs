using Weft.Host.Engine;

namespace Weft.Host;

/// <summary>A compiled module, ready to start any number of times. Thread-safe.</summary>
public sealed class WasmModule : IDisposable
{
    private int _isDisposed;

    private readonly CompiledModule _compiled;

    internal WasmModule(EngineRuntime engine, CompiledModule compiled, string name, string place, bool isFromCache)
    {
        Engine = engine;
        _compiled = compiled;
        Name = name;
        Place = place;
        FromCache = isFromCache;
    }

    /// <summary>What it is called, and what a guest sees as <c>argv[0]</c>: the name of its file, or the name given with its content.</summary>
    public string Name { get; }

    /// <summary>Whether its compiled code came from the cache.</summary>
    public bool FromCache { get; }

    /// <summary>Where it came from, for errors: the path as it was given, or the name.</summary>
    internal string Place { get; }

    internal EngineRuntime Engine { get; }

    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    internal CompiledModule Compiled
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
            return _compiled;
        }
    }

    /// <summary>Releases it once the last group that runs it has ended.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _compiled.ReleaseReference();
        }
    }
}
