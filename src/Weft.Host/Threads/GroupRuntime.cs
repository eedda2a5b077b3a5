using System.Diagnostics.CodeAnalysis;
using Weft.Host.Calls;
using Weft.Host.Compatibility;
using Weft.Host.Diagnostics;
using Weft.Host.Engine;
using Weft.Host.Wasi;

namespace Weft.Host.Threads;

/// <summary>One running program: what its threads share, and how it begins and ends. Thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The last thread to end gives everything back, in Release.")]
internal sealed partial class GroupRuntime
{
    private readonly GroupLinker _linker;
    private readonly GroupOptions _options;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, GuestThread> _threads = [];
    private ThreadIds _ids;

    private GroupRuntime(EngineRuntime engine, CompiledModule module, GroupOptions options, GroupLinker linker, WasiProcess wasi)
    {
        Engine = engine;
        Module = module;
        _options = options;
        _linker = linker;
        Wasi = wasi;
        _spawnRefusal = FindSpawnRefusal();
        Zig = ZigGroup.Create(this, module.Interface, options, linker.Memories);
    }

    public EngineRuntime Engine { get; }

    public CompiledModule Module { get; }

    public WasiProcess Wasi { get; }

    public ParkingLot ParkingLot { get; } = new();

    /// <summary>The cures for Zig's thread runtime, where the embedder asked for them.</summary>
    public ZigGroup? Zig { get; }

    /// <summary>What the instances of the threads are made from.</summary>
    public InstancePreHandle Template => _linker.Template;

    /// <summary>The embedder's limit on each memory, in bytes.</summary>
    public long? MaxMemory => _options.MaxMemory;

    /// <summary>Whether it runs <c>_start</c> and ends with it; else it is a reactor, which lives between calls.</summary>
    public bool IsCommand => Module.Interface.Exports.ContainsKey("_start");

    /// <summary>Whether a reactor has an <c>_initialize</c> to run first.</summary>
    public bool HasInitializer => Module.Interface.Exports.ContainsKey("_initialize");

    /// <summary>Counts the calls that wait for a reactor's main thread.</summary>
    public SemaphoreSlim CallArrived { get; } = new(0);

    /// <summary>Starts a module.</summary>
    /// <param name="engine">The engine that compiled it.</param>
    /// <param name="module">The module.</param>
    /// <param name="options">What the group gets.</param>
    /// <param name="name">What the guest sees as <c>argv[0]</c> unless the options say otherwise.</param>
    /// <param name="place">What to call the module in errors.</param>
    /// <exception cref="WeftException">An import, an option or a preopened directory makes it impossible.</exception>
    public static GroupRuntime Start(EngineRuntime engine, CompiledModule module, GroupOptions options, string name, string place)
    {
        CheckOptions(options);
        CheckEntry(module.Interface, place, "_start");
        CheckEntry(module.Interface, place, "_initialize");
        ObjectDisposedException.ThrowIf(!module.TryAddReference(), typeof(WasmModule));
        if (!engine.TryAddReference())
        {
            module.ReleaseReference();
            ObjectDisposedException.ThrowIf(true, typeof(WasmEngine));
        }

        GroupLinker? linker = null;
        WasiProcess? wasi = null;
        GuestThread main;
        GroupRuntime group;
        try
        {
            linker = GroupLinker.Create(engine.Handle, module, options.MaxMemory, ZigGroup.AdditionalPages(module.Interface, options), place);
            wasi = WasiProcess.Create(options, name);
            group = new(engine, module, options, linker, wasi);
            main = new(group, 0, 0);
            group._threads.Add(0, main);
            group.CountStarted();
        }
        catch
        {
            wasi?.Dispose();
            linker?.Dispose();
            module.ReleaseReference();
            engine.ReleaseReference();
            throw;
        }

        group.StartTimeout(options.Timeout);
        try
        {
            engine.Workers.Run(main);
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            // The timeout may be stopping the group at this moment: it ends as every group does, with its last thread.
            group.TryStop(new(GroupExitKind.Killed, GroupStop.KilledExitCode, null, null));
            group.ThreadEnded(main);
            throw new WeftException(ErrorCatalogue.ThreadNotCreated.At(name, engine.Workers.StackSize), exception);
        }

        return group;
    }

    /// <summary>The memory that the module imports under an index, as it is now.</summary>
    public bool TryGetSharedMemory(int index, out GuestMemory memory)
    {
        ReadOnlySpan<SharedMemory> memories = _linker.Memories;
        if ((uint)index >= (uint)memories.Length)
        {
            memory = default;
            return false;
        }

        memory = memories[index].Current;
        return true;
    }

    /// <summary>The index of the imported memory that begins at a host address; past the last where none does.</summary>
    public unsafe int IndexOfSharedMemory(byte* address)
    {
        ReadOnlySpan<SharedMemory> memories = _linker.Memories;
        int index = 0;
        while (index < memories.Length && memories[index].Address != address)
        {
            index++;
        }

        return index;
    }

    /// <summary>The threads that are alive, in the order of their ids.</summary>
    public GuestThreadInfo[] DescribeThreads()
    {
        GuestThreadInfo[] threads;
        lock (_lock)
        {
            threads = new GuestThreadInfo[_threads.Count];
            int next = 0;
            foreach (GuestThread thread in _threads.Values)
            {
                threads[next++] = thread.Describe();
            }
        }

        Array.Sort(threads, static (left, right) => left.Id.CompareTo(right.Id));
        return threads;
    }

    /// <summary>Calls an export of a reactor on its main thread.</summary>
    public Task<long[]> Call(string export, long[] arguments)
    {
        // The host calls those two itself, _initialize once for each group (contract B.3, rule 3).
        if (IsCommand
            || export is "_initialize" or ThreadEntry
            || Module.Interface.Exports.GetValueOrDefault(export) is not { Function: { } signature }
            || signature.Parameters.Length != arguments.Length
            || Array.Exists(signature.Parameters, kind => kind > (byte)ValueKind.F64)
            || Array.Exists(signature.Results, kind => kind > (byte)ValueKind.F64))
        {
            throw ErrorCatalogue.NotCallable.Exception(null, export, arguments.Length);
        }

        ExportCall call = new(export, arguments);
        GuestThread? main;
        lock (_lock)
        {
            main = _threads.GetValueOrDefault(0);
        }

        if (main is null)
        {
            call.Refuse();
        }
        else
        {
            main.Enqueue(call);
        }

        return call.Task;
    }

    private static void CheckOptions(GroupOptions options)
    {
        ThrowIfAnyNull(options.Arguments, nameof(options.Arguments));
        ThrowIfAnyNull(options.Preopens, nameof(options.Preopens));
        ArgumentNullException.ThrowIfNull(options.Environment, nameof(options.Environment));
        ThrowIfAnyNull(options.Environment.Values, nameof(options.Environment));
        foreach (Preopen preopen in options.Preopens)
        {
            ArgumentNullException.ThrowIfNull(preopen.HostPath, nameof(options.Preopens));
            ArgumentNullException.ThrowIfNull(preopen.GuestPath, nameof(options.Preopens));
        }

        if (options.MaxThreads is < 1 or > ThreadIds.Maximum)
        {
            throw ErrorCatalogue.OptionOutOfRange.Exception(nameof(options.MaxThreads), options.MaxThreads, $"1 to {ThreadIds.Maximum}");
        }

        if (options.MaxMemory is < 0)
        {
            throw ErrorCatalogue.OptionOutOfRange.Exception(nameof(options.MaxMemory), options.MaxMemory, "0 bytes or more");
        }

        if (options.Timeout is { } timeout && (timeout < TimeSpan.Zero || timeout.TotalMilliseconds > uint.MaxValue - 1))
        {
            throw ErrorCatalogue.OptionOutOfRange.Exception(nameof(options.Timeout), timeout, "0 to 49 days");
        }
    }

    private static void ThrowIfAnyNull(IEnumerable<object> items, string name)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        foreach (object item in items)
        {
            ArgumentNullException.ThrowIfNull(item, name);
        }
    }

    private static void CheckEntry(ModuleInterface module, string name, string entry)
    {
        if (module.Exports.TryGetValue(entry, out ModuleItem? item) && item.Function?.Is([], []) is not true)
        {
            throw ErrorCatalogue.EntryTypeMismatch.Exception(name, entry, item.Function?.ToString() ?? "not a function", "() -> ()");
        }
    }
}
