using Weft.Wasm.Reading;

namespace Weft.Wasm;

public sealed partial class Module
{
    /// <summary>Collects what the module says about threads.</summary>
    /// <returns>The facts.</returns>
    public ThreadingFacts GetThreadingFacts()
    {
        Export? threadStart = FindExport(ThreadingFacts.ThreadStartName);
        FunctionIndex? entry = threadStart is { Kind: ExternalKind.Function } export ? new FunctionIndex(export.Index) : null;
        Export? memory = FindExport("memory");
        return new ThreadingFacts(
            Imports.FindAll(import => import.Type is MemoryType { IsShared: true }),
            Memories.FindAll(candidate => candidate.IsShared),
            Imports.FindAll(import => import is { Module: ThreadingFacts.ThreadSpawnModule, Type: FunctionImport }),
            entry,
            entry is { } index ? FindFunctionType(index) : null,
            Start,
            memory is { Kind: ExternalKind.Memory } exported ? new MemoryIndex(exported.Index) : null,
            TargetFeaturesReader.Read(this));
    }
}
