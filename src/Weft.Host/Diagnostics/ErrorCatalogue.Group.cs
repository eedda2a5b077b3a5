namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A spawn was refused by the thread limit. Values: the limit.</summary>
    public static ErrorDescriptor ThreadLimit { get; } = new(
        "WEFT1201",
        "Thread limit reached",
        "thread-spawn was refused: all {0} threads are in use",
        "raise the limit with --max-threads, or let threads end before starting more");

    /// <summary>The system gave no thread. Values: the bytes of stack.</summary>
    public static ErrorDescriptor ThreadNotCreated { get; } = new(
        "WEFT1202",
        "No thread to be had",
        "no thread could be started: the system gave none with {0} bytes of stack",
        "let threads end before starting more, or raise the system's limits on threads and memory");

    /// <summary>A child's start function spawned.</summary>
    public static ErrorDescriptor SpawnInStartFunction { get; } = new(
        "WEFT1203",
        "Spawn in the start function",
        "thread-spawn was refused: the module's start function called it in a thread that was being started",
        "spawn from _start or later; the start function runs again in every thread");

    /// <summary>The thread entry is not exported.</summary>
    public static ErrorDescriptor ThreadEntryMissing { get; } = new(
        "WEFT1204",
        "Thread entry missing",
        "thread-spawn was refused: the module does not export 'wasi_thread_start'",
        "link with --export=wasi_thread_start");

    /// <summary>The module's memory is not shared and imported.</summary>
    public static ErrorDescriptor MemoryNotShared { get; } = new(
        "WEFT1205",
        "Memory not shared",
        "thread-spawn was refused: the module imports no shared memory, so another thread would see a memory of its own",
        "link with --shared-memory --import-memory --export-memory --max-memory=N");

    /// <summary>An export cannot be called. Values: the name, the number of arguments.</summary>
    public static ErrorDescriptor NotCallable { get; } = new(
        "WEFT1206",
        "Export not callable",
        "'{0}' cannot be called with {1} arguments",
        "call a function that a reactor (a module without _start) exports, with as many numbers as it takes; _initialize and wasi_thread_start are called by the host");

    /// <summary>A group ended before a call was done. Values: the name.</summary>
    public static ErrorDescriptor CallRefused { get; } = new(
        "WEFT1207",
        "Group ended before the call",
        "the group ended before the call of '{0}' was done",
        "look at the group's exit for the cause");

    private static IReadOnlyList<ErrorDescriptor> GroupErrors =>
    [
        ThreadLimit, ThreadNotCreated, SpawnInStartFunction, ThreadEntryMissing, MemoryNotShared, NotCallable, CallRefused,
    ];
}
