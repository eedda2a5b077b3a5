namespace Weft.Host;

/// <summary>Compiles modules and runs them. One engine serves any number of modules and groups; every member is thread-safe.</summary>
public sealed class WasmEngine : IDisposable
{
    /// <summary>Makes an engine.</summary>
    /// <param name="options">Its settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="WeftException">A setting is out of range, or the native engine is not the one this library was made for.</exception>
    public WasmEngine(EngineOptions? options = null) => throw new NotImplementedException(nameof(options));

    /// <summary>Loads a module from a file, binary or text (<c>.wat</c>), told apart by content.</summary>
    /// <exception cref="WeftException">The file cannot be read, is malformed, or breaks a rule that makes it impossible to run.</exception>
    public WasmModule LoadModule(string path) => throw new NotImplementedException();

    /// <summary>Loads a module from memory.</summary>
    /// <param name="content">The module, binary or text; not kept.</param>
    /// <param name="name">What to call it in errors and as <c>argv[0]</c>.</param>
    /// <exception cref="WeftException">It is malformed, or breaks a rule that makes it impossible to run.</exception>
    public WasmModule LoadModule(ReadOnlySpan<byte> content, string name = "module") => throw new NotImplementedException();

    /// <summary>Starts a module as a new group: a memory, a main thread, descriptors of its own.</summary>
    /// <returns>The running group; dispose of it to kill what is left and release everything.</returns>
    /// <exception cref="WeftException">An import is unknown, an option is out of range, or a preopened directory is missing.</exception>
    public GuestGroup Start(WasmModule module, GroupOptions? options = null) => throw new NotImplementedException();

    /// <summary>Releases the engine once the last group has ended. Groups that run go on.</summary>
    public void Dispose()
    {
    }
}
