using System.Collections.Concurrent;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem;

/// <summary>
/// The world of types of one build: the assemblies, found by name on demand, and the one object of each type, method and field. Thread-safe.
/// Owns the assemblies; nothing of the context is to be used after <see cref="Dispose"/>.
/// </summary>
internal sealed partial class TypeSystemContext : IDisposable
{
    private const string CoreLibraryName = "System.Private.CoreLib";

    private readonly string[] _searchFolders;
    private readonly ConcurrentDictionary<string, Lazy<EcmaAssembly>> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private EcmaAssembly? _coreLibrary;

    /// <summary>Makes a context. No file is opened before it is needed.</summary>
    /// <param name="searchFolders">Folders that hold assemblies under their simple names, asked in order.</param>
    /// <param name="assemblyPaths">Assemblies that are found under their file names before any folder is asked.</param>
    public TypeSystemContext(IEnumerable<string> searchFolders, IEnumerable<string>? assemblyPaths = null)
    {
        _searchFolders = [.. searchFolders];
        foreach (string path in assemblyPaths ?? [])
        {
            string name = Path.GetFileNameWithoutExtension(path);
            _assemblies.TryAdd(name, new Lazy<EcmaAssembly>(() => EcmaAssembly.Open(this, path)));
        }
    }

    /// <summary>The assembly that defines <c>object</c>.</summary>
    public EcmaAssembly CoreLibrary => _coreLibrary ??= GetAssembly(CoreLibraryName);

    /// <summary>Finds an assembly by its simple name.</summary>
    /// <exception cref="MissingAssemblyException">No folder holds it.</exception>
    /// <exception cref="BadAssemblyException">The file is no assembly.</exception>
    public EcmaAssembly GetAssembly(string simpleName) => GetAssembly(simpleName, referencedBy: null);

    /// <summary>Opens the assembly of a file and makes it known under its simple name, unless another has the name.</summary>
    public EcmaAssembly LoadAssembly(string path) => Add(EcmaAssembly.Open(this, path));

    /// <summary>Makes an assembly known that is not in a file of its own.</summary>
    /// <param name="path">The name for messages.</param>
    /// <param name="image">The bytes; the context keeps them.</param>
    /// <param name="symbols">A portable PDB; null to look inside the image and beside the path.</param>
    public EcmaAssembly AddAssembly(string path, byte[] image, byte[]? symbols = null) =>
        Add(EcmaAssembly.Create(this, path, image, symbols));

    public void Dispose()
    {
        foreach (Lazy<EcmaAssembly> assembly in _assemblies.Values)
        {
            if (assembly.IsValueCreated)
            {
                assembly.Value.Dispose();
            }
        }
    }

    internal EcmaAssembly GetAssembly(string simpleName, string? referencedBy)
    {
        if (_assemblies.TryGetValue(simpleName, out Lazy<EcmaAssembly>? known))
        {
            return known.Value;
        }

        string path = FindFile(simpleName) ?? throw new MissingAssemblyException(simpleName, referencedBy);
        return _assemblies.GetOrAdd(simpleName, new Lazy<EcmaAssembly>(() => EcmaAssembly.Open(this, path))).Value;
    }

    private EcmaAssembly Add(EcmaAssembly assembly)
    {
        EcmaAssembly kept = _assemblies.GetOrAdd(assembly.Name, new Lazy<EcmaAssembly>(assembly)).Value;
        if (kept != assembly)
        {
            assembly.Dispose();
        }

        return kept;
    }

    private string? FindFile(string simpleName)
    {
        // The name comes from metadata: it must not lead out of the folders.
        if (simpleName.Length == 0 || simpleName.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || simpleName.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (string folder in _searchFolders)
        {
            string path = Path.Combine(folder, simpleName + ".dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
