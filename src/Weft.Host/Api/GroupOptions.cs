namespace Weft.Host;

/// <summary>What a group gets from its embedder: arguments, environment, streams, directories, limits.</summary>
public sealed class GroupOptions
{
    /// <summary>The program's arguments, without its name. Default: none.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What the guest sees as <c>argv[0]</c>; <see langword="null"/> for the name of the module.</summary>
    public string? ProgramName { get; init; }

    /// <summary>
    /// The environment variables that the guest sees, and no others. <c>DOTNET_PROCESSOR_COUNT</c> is added with the host's
    /// processor count where it is not given. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the guest reads as standard input; not disposed. Default: <see langword="null"/>, which is empty.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Where the guest's standard output goes; not disposed, written by one thread at a time. Default: <see langword="null"/>, dropped.</summary>
    public Stream? StandardOutput { get; init; }

    /// <summary>Where the guest's standard error goes; not disposed, written by one thread at a time. Default: <see langword="null"/>, dropped.</summary>
    public Stream? StandardError { get; init; }

    /// <summary>Whether each standard stream that is not given is this process's own. Default: <see langword="false"/>.</summary>
    public bool InheritStandardStreams { get; init; }

    /// <summary>Host directories that the guest may use. Default: none.</summary>
    public IReadOnlyList<Preopen> Preopens { get; init; } = [];

    /// <summary>How many threads may be alive at once, the main thread among them, 1 to 2^29 - 1. Default: 1,024.</summary>
    public int MaxThreads { get; init; } = 1024;

    /// <summary>How large each memory of the guest may grow, in bytes, rounded down to pages of 64 KiB; <see langword="null"/> for what the module declares.</summary>
    public long? MaxMemory { get; init; }

    /// <summary>How long the group may run before it is stopped; <see langword="null"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What happens when every thread waits and nothing can wake any of them. Default: <see cref="DeadlockAction.Report"/>.</summary>
    public DeadlockAction OnDeadlock { get; init; } = DeadlockAction.Report;

    /// <summary>Workarounds for faults of the toolchain that built the module. Default: <see cref="GuestCompatibility.None"/>.</summary>
    public GuestCompatibility Compatibility { get; init; } = GuestCompatibility.None;

    /// <summary>Called, on the spawning guest thread, when a spawn was refused; the guest only sees -1. It should return soon; if it throws, the group ends as trapped.</summary>
    public Action<SpawnFailure>? SpawnFailed { get; init; }
}
