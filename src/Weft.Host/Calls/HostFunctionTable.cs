using Weft.Host.Compatibility;
using Weft.Host.Threads;
using Weft.Host.Wasi;

namespace Weft.Host.Calls;

/// <summary>Every function that guests can import, by its two names.</summary>
internal static class HostFunctionTable
{
    private static readonly Dictionary<(string Module, string Name), HostFunction> Functions = Build();

    /// <summary>Finds a function; <see langword="null"/> where the host has none of that name.</summary>
    public static HostFunction? Find(string module, string name) => Functions.GetValueOrDefault((module, name));

    /// <summary>Gives what to say of an import that the host does not have.</summary>
    public static string SuggestFor(string module, string name)
    {
        // Spellings from before the proposal settled; toolchains of that time are still in use.
        if (name is "thread_spawn" or "wasi_thread_spawn" or "thread-spawn" || (module == "wasi" && name.Contains("spawn", StringComparison.Ordinal)))
        {
            return "the contract's name is 'wasi' 'thread-spawn': build with a toolchain that uses it";
        }

        return module switch
        {
            "wasi_unstable" => "build for wasi_snapshot_preview1; 'wasi_unstable' is its predecessor",
            _ when module.StartsWith("wasi:", StringComparison.Ordinal) => "build for preview 1 (wasm32-wasip1-threads); this is an interface of preview 2",
            _ => "the host offers wasi_snapshot_preview1 and wasi.thread-spawn; build the module without other imports",
        };
    }

    private static Dictionary<(string, string), HostFunction> Build()
    {
        Dictionary<(string, string), HostFunction> functions = [];
        foreach (IReadOnlyList<HostFunction> table in
            (IReadOnlyList<HostFunction>[])[WasiFunctions.All, ThreadFunctions.All, WaitFunctions.All, ZigFunctions.All])
        {
            foreach (HostFunction function in table)
            {
                functions.Add((function.Module, function.Name), function);
            }
        }

        return functions;
    }
}
