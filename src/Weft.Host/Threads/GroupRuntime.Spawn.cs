using Weft.Host.Calls;
using Weft.Host.Diagnostics;
using Weft.Host.Engine;

namespace Weft.Host.Threads;

internal sealed partial class GroupRuntime
{
    private const string ThreadEntry = "wasi_thread_start";

    // Checked at the spawn and not at the start: a module that never spawns runs without any of it (contract B.3, rule 5).
    private readonly WeftError? _spawnRefusal;

    /// <summary>Starts a thread for <c>thread-spawn</c>.</summary>
    /// <returns>The thread's id, or -1 where it was refused; the embedder is told why.</returns>
    public int Spawn(GuestThread spawner, int argument)
    {
        WeftError? refusal = _spawnRefusal;
        // Every child runs the start function again, so a start function that spawns would never stop spawning.
        if (refusal is null && spawner is { IsInstantiating: true, Id: not 0 })
        {
            refusal = ErrorCatalogue.SpawnInStartFunction.At(null);
        }

        if (refusal is null)
        {
            GuestThread? thread = Register(argument);
            if (thread is not null)
            {
                try
                {
                    Engine.Workers.Run(thread);
                    return thread.Id;
                }
                catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
                {
                    ThreadEnded(thread);
                    refusal = ErrorCatalogue.ThreadNotCreated.At(null, Engine.Workers.StackSize);
                }
            }
            else if (!IsStopping)
            {
                refusal = ErrorCatalogue.ThreadLimit.At(null, _options.MaxThreads);
            }
        }

        if (refusal is not null)
        {
            _options.SpawnFailed?.Invoke(new(spawner.Id, refusal with { Place = spawner.Name }));
        }

        return -1;
    }

    private GuestThread? Register(int argument)
    {
        lock (_lock)
        {
            if (IsStopping || _threads.Count >= _options.MaxThreads)
            {
                return null;
            }

            GuestThread thread = new(this, _ids.Next(_threads), argument);
            _threads.Add(thread.Id, thread);
            CountStarted();
            return thread;
        }
    }

    private WeftError? FindSpawnRefusal()
    {
        if (!Module.Interface.Exports.TryGetValue(ThreadEntry, out ModuleItem? entry))
        {
            return ErrorCatalogue.ThreadEntryMissing.At(null);
        }

        if (entry.Function?.Is([ValueKind.I32, ValueKind.I32], []) is not true)
        {
            return ErrorCatalogue.EntryTypeMismatch.At(null, ThreadEntry, entry.Function?.ToString() ?? "not a function", "(i32 i32) -> ()");
        }

        return _linker.Memories.IsEmpty ? ErrorCatalogue.MemoryNotShared.At(null) : null;
    }
}
