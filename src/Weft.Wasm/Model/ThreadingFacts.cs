namespace Weft.Wasm;

/// <summary>A feature that a toolchain recorded in the <c>target_features</c> section.</summary>
/// <param name="Name">Its name, such as <c>atomics</c>.</param>
/// <param name="Policy"><c>+</c> used, <c>-</c> disallowed.</param>
public readonly record struct TargetFeature(string Name, char Policy);

/// <summary>What a module says that matters to threads. Facts only: whether the module can run is the embedder's to judge.</summary>
/// <param name="SharedMemoryImports">The imported shared memories.</param>
/// <param name="DefinedSharedMemories">The shared memories that the module defines itself.</param>
/// <param name="ThreadSpawnImports">Every function import of the module named <c>wasi</c>.</param>
/// <param name="ThreadStart">The function exported as <c>wasi_thread_start</c>.</param>
/// <param name="ThreadStartType">The signature of <paramref name="ThreadStart"/>.</param>
/// <param name="Start">The start function.</param>
/// <param name="MemoryExport">The memory exported as <c>memory</c>.</param>
/// <param name="TargetFeatures">What the toolchain recorded.</param>
public sealed record ThreadingFacts(
    IReadOnlyList<Import> SharedMemoryImports,
    IReadOnlyList<MemoryType> DefinedSharedMemories,
    IReadOnlyList<Import> ThreadSpawnImports,
    FunctionIndex? ThreadStart,
    FunctionType? ThreadStartType,
    FunctionIndex? Start,
    MemoryIndex? MemoryExport,
    IReadOnlyList<TargetFeature> TargetFeatures)
{
    /// <summary>The name that the wasi-threads proposal gives to the import that starts a thread.</summary>
    public const string ThreadSpawnName = "thread-spawn";

    /// <summary>The name that the wasi-threads proposal gives to the module of that import.</summary>
    public const string ThreadSpawnModule = "wasi";

    /// <summary>The name that the wasi-threads proposal gives to the entry of a thread.</summary>
    public const string ThreadStartName = "wasi_thread_start";

    /// <summary>
    /// The function that a module of Weft's compiler exports for the time after a call stack was used up, which the guest itself cannot
    /// find out: it says so on the standard error with the guest's name of the thread, and ends the group. Takes and gives nothing.
    /// </summary>
    public const string StackOverflowName = "__weft_stack_overflow";

    /// <summary>Whether the module imports the function that starts a thread.</summary>
    public bool ImportsThreadSpawn => ThreadSpawnImports.Any(import => import.Name == ThreadSpawnName);
}
