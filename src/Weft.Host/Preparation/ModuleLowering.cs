using Weft.Host.Compatibility;
using Weft.Wasm;
using Weft.Wasm.Rewriting;
using Weft.Wasm.Writing;

namespace Weft.Host.Preparation;

/// <summary>Rewrites a valid module for this host: its waits become calls of the host's, its atomic stores the faster exchanges.</summary>
internal static class ModuleLowering
{
    /// <summary>The first name under which a module gets the shared memory that it defines itself.</summary>
    public const string OwnMemoryModule = "weft";

    /// <summary>Rewrites a module.</summary>
    /// <param name="binary">The file.</param>
    /// <param name="module">The same, read. Changed where the memory moves.</param>
    public static RewriteResult Run(ReadOnlyMemory<byte> binary, Module module)
    {
        if (ZigThreadStart.Find(module) is { } zig)
        {
            return ModuleRewriter.Rewrite(binary, new AtomicWaitSubstitution(), new ZigStoreSubstitution(zig), new ZigStackSubstitution(zig));
        }

        return ModuleRewriter.Rewrite(
            ImportOwnSharedMemories(module) ? ModuleWriter.Write(module) : binary,
            new AtomicWaitSubstitution(),
            new AtomicStoreSubstitution());
    }

    // A wait on a memory that the engine makes for the instance could not be stopped. Imports come first in the index space, so
    // indices stay right as long as no unshared memory stands before.
    private static bool ImportOwnSharedMemories(Module module)
    {
        int moved = 0;
        while (module.Memories is [{ IsShared: true } memory, ..])
        {
            module.Imports.Add(new(OwnMemoryModule, $"memory{moved++}", memory));
            module.Memories.RemoveAt(0);
        }

        return moved > 0;
    }
}
