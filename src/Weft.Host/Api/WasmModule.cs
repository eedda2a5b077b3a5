namespace Weft.Host;

/// <summary>A compiled module, ready to start any number of times. Thread-safe.</summary>
public sealed class WasmModule : IDisposable
{
    internal WasmModule(string name) => Name = name;

    /// <summary>What it is called in errors and as <c>argv[0]</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its compiled code came from the cache.</summary>
    public bool FromCache { get; }

    /// <summary>Releases it once the last group that runs it has ended.</summary>
    public void Dispose()
    {
    }
}
