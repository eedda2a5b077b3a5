using System.Reflection.Metadata;
using System.Runtime.InteropServices;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    private Lazy<MetadataReaderProvider?>? _symbolProvider;
    private MetadataReader? _symbolReader;

    /// <summary>
    /// The portable PDB: given with the assembly, embedded in it, or beside it; null when there is none. Symbols only serve messages, so
    /// that broken or foreign ones are as good as none.
    /// </summary>
    internal MetadataReader? Symbols
    {
        get
        {
            if (_symbolReader is null)
            {
                Lazy<MetadataReaderProvider?> provider = LazyInitializer.EnsureInitialized(
                    ref _symbolProvider, () => new Lazy<MetadataReaderProvider?>(OpenSymbols));
                _symbolReader = ReadSymbols(provider.Value);
            }

            return _symbolReader;
        }
    }

    private static MetadataReader? ReadSymbols(MetadataReaderProvider? provider)
    {
        try
        {
            return provider?.GetMetadataReader(MetadataReaderOptions.None);
        }
        catch (Exception e) when (IsCorruption(e) || e is IOException)
        {
            return null;
        }
    }

    private MetadataReaderProvider? OpenSymbols()
    {
        try
        {
            if (_symbols is not null)
            {
                return MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(_symbols));
            }

            return _pe.TryOpenAssociatedPortablePdb(Path, OpenSymbolFile, out MetadataReaderProvider? provider, out _) ? provider : null;
        }
        catch (Exception e) when (IsCorruption(e) || e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static MemoryStream? OpenSymbolFile(string path) =>
        File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path), writable: false) : null;
}
