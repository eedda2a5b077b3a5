using System.Collections.Immutable;
using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>What several rules ask of a module.</summary>
internal static class ContractFacts
{
    public const string SpawnModule = "wasi";
    public const string SpawnName = "thread-spawn";
    public const string ThreadEntry = "wasi_thread_start";

    /// <summary>The type of <c>thread-spawn</c>.</summary>
    public static FunctionType SpawnType { get; } = new([WasmValueType.I32], [WasmValueType.I32]);

    /// <summary>The type of <c>wasi_thread_start</c>.</summary>
    public static FunctionType ThreadEntryType { get; } = new([WasmValueType.I32, WasmValueType.I32], []);

    /// <summary>The type of <c>_start</c> and <c>_initialize</c>.</summary>
    public static FunctionType EntryType { get; } = new(ImmutableArray<WasmValueType>.Empty, []);

    /// <summary>Whether the module starts threads.</summary>
    public static bool ImportsThreadSpawn(Module module) =>
        module.Imports.Exists(import => import is { Module: SpawnModule, Name: SpawnName, Type: FunctionImport });

    /// <summary>The first shared memory that the module imports.</summary>
    public static MemoryType? ImportedSharedMemory(Module module) =>
        module.Imports.Find(import => import.Type is MemoryType { IsShared: true }).Type as MemoryType;

    /// <summary>
    /// Whether the module defines a shared memory behind an unshared one. Only those before it can be made imports without moving
    /// indices, and a wait on a memory that is not imported is the engine's: nothing can end it.
    /// </summary>
    public static bool HasSharedMemoryBehindUnshared(Module module)
    {
        bool hasUnshared = false;
        foreach (MemoryType memory in module.Memories)
        {
            if (memory.IsShared && hasUnshared)
            {
                return true;
            }

            hasUnshared |= !memory.IsShared;
        }

        return false;
    }

    /// <summary>The signature of an exported function; <see langword="null"/> where the name is missing or no function.</summary>
    public static FunctionType? ExportedFunction(Module module, string name) =>
        module.FindExport(name) is { Kind: ExternalKind.Function } export ? module.FindFunctionType(new FunctionIndex(export.Index)) : null;
}
