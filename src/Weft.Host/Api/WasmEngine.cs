using Weft.Host.Engine;
using Weft.Host.Preparation;
using Weft.Host.Threads;

namespace Weft.Host;

/// <summary>Compiles modules and runs them. One engine serves any number of modules and groups; every member is thread-safe.</summary>
public sealed class WasmEngine : IDisposable
{
    private readonly EngineRuntime _runtime;
    private int _isDisposed;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">Its settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="WeftException">A setting is out of range, or the native engine is not the one this library was made for.</exception>
    public WasmEngine(EngineOptions? options = null) => _runtime = new(options ?? new());

    internal EngineRuntime Runtime => _runtime;

    /// <summary>Loads a module from a file, binary or text (<c>.wat</c>), told apart by content.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeftException">The file cannot be read, is malformed, or breaks a rule that makes it impossible to run.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed of.</exception>
    public WasmModule LoadModule(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Load(ModuleFile.Read(path), path, Path.GetFileName(path));
    }

    /// <summary>Loads a module from memory.</summary>
    /// <param name="content">The module, binary or text; not kept.</param>
    /// <param name="name">What to call it in errors and as <c>argv[0]</c>.</param>
    /// <exception cref="WeftException">It is malformed, or breaks a rule that makes it impossible to run.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed of.</exception>
    public WasmModule LoadModule(ReadOnlySpan<byte> content, string name = "module")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Load(content, name, name);
    }

    /// <summary>Starts a module as a new group: a memory, a main thread, descriptors of its own.</summary>
    /// <param name="module">A module that this engine loaded.</param>
    /// <param name="options">What the group gets; <see langword="null"/> for the defaults.</param>
    /// <returns>The running group; dispose of it to kill what is left and release everything.</returns>
    /// <exception cref="WeftException">
    /// An import is unknown, an option is out of range, a preopened directory is missing, or the system gave no thread or memory.
    /// </exception>
    /// <exception cref="ArgumentException">Another engine loaded the module, or a list of the options or something in it is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The engine or the module was disposed of.</exception>
    public GuestGroup Start(WasmModule module, GroupOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (module.Engine != _runtime)
        {
            throw new ArgumentException("another engine loaded the module", nameof(module));
        }

        return new(GroupRuntime.Start(_runtime, module.Compiled, options ?? new(), module.Name, module.Place));
    }

    /// <summary>Releases the engine once the last group has ended. Groups that run go on.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _runtime.ReleaseReference();
        }
    }

    /// <summary>Loads a module from memory.</summary>
    /// <param name="content">The module, binary or text; not kept.</param>
    /// <param name="place">What to call it in errors.</param>
    /// <param name="name">What to call it as <c>argv[0]</c>.</param>
    internal WasmModule Load(ReadOnlySpan<byte> content, string place, string name)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        CompiledModule compiled = ModulePreparation.Prepare(_runtime, content, place, out bool isFromCache);
        return new(_runtime, compiled, name, place, isFromCache);
    }
}
