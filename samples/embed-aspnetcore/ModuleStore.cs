using System.Collections.Concurrent;
using Weft.Host;

namespace EmbedAspNetCore;

/// <summary>The modules of the folder <c>modules</c>, each compiled on its first use and then kept.</summary>
public sealed class ModuleStore(WasmEngine engine) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<WasmModule>> _modules = new(StringComparer.Ordinal);

    /// <summary>Gives a module, or <see langword="null"/> where there is none of that name.</summary>
    public WasmModule? Find(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "modules", Path.GetFileName(name) + ".wat");
        return File.Exists(path) ? _modules.GetOrAdd(name, _ => new Lazy<WasmModule>(() => engine.LoadModule(path))).Value : null;
    }

    public void Dispose()
    {
        foreach (Lazy<WasmModule> module in _modules.Values)
        {
            module.Value.Dispose();
        }
    }
}
