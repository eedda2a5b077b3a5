using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>
/// An assembly: its file in memory, its metadata, and the objects made from its rows. Every row has at most one object, made on first use.
/// Reading is safe from any thread. The context owns it.
/// </summary>
internal sealed partial class EcmaAssembly : IDisposable
{
    private readonly byte[] _image;
    private readonly PEReader _pe;
    private readonly byte[]? _symbols;

    private EcmaAssembly(TypeSystemContext context, string path, byte[] image, PEReader pe, MetadataReader reader, byte[]? symbols)
    {
        Context = context;
        Path = path;
        _image = image;
        _pe = pe;
        _symbols = symbols;
        Reader = reader;
        Name = reader.GetString(reader.GetAssemblyDefinition().Name);
        Mvid = reader.GetGuid(reader.GetModuleDefinition().Mvid);
        _types = new EcmaType?[reader.TypeDefinitions.Count];
        _methods = new EcmaMethod?[reader.MethodDefinitions.Count];
        _fields = new EcmaField?[reader.FieldDefinitions.Count];
        _typeReferences = new TypeDesc?[reader.TypeReferences.Count];
        _typeSpecifications = new TypeDesc?[reader.GetTableRowCount(TableIndex.TypeSpec)];
        _memberReferences = new object?[reader.MemberReferences.Count];
        _methodSpecifications = new MethodDesc?[reader.GetTableRowCount(TableIndex.MethodSpec)];
    }

    public TypeSystemContext Context { get; }

    /// <summary>The file, as it was given.</summary>
    public string Path { get; }

    /// <summary>The simple name.</summary>
    public string Name { get; }

    /// <summary>The name with version, culture and the token of the public key, as .NET writes it.</summary>
    public string FullName => Read(Reader, static reader => reader.GetAssemblyDefinition().GetAssemblyName().FullName, "its name");

    /// <summary>Identifies the very compilation that made the file.</summary>
    public Guid Mvid { get; }

    public MetadataReader Reader { get; }

    public PEReader PEReader => _pe;

    /// <summary>The method that the program starts with; null for a library.</summary>
    public MethodDesc? EntryPoint
    {
        get
        {
            try
            {
                int token = _pe.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
                return (token >> 24) == 0x06 ? GetMethod(ToHandle(token)) : null;
            }
            catch (Exception e) when (IsCorruption(e))
            {
                throw Corrupt("its entry point cannot be read", e);
            }
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadAssemblyException">The file cannot be read, or is no assembly.</exception>
    internal static EcmaAssembly Open(TypeSystemContext context, string path)
    {
        byte[] image;
        try
        {
            // Read whole, not mapped: a mapping faults when the file is cut while the build runs, and keeps the file from being replaced.
            image = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new BadAssemblyException(path, $"it cannot be read: {e.Message}", e);
        }

        return Create(context, path, image, symbols: null);
    }

    /// <summary>Takes the bytes of an assembly, and keeps them.</summary>
    /// <exception cref="BadAssemblyException">They are no assembly.</exception>
    internal static EcmaAssembly Create(TypeSystemContext context, string path, byte[] image, byte[]? symbols)
    {
        PEReader? pe = null;
        try
        {
            pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
            if (!pe.HasMetadata)
            {
                throw new BadAssemblyException(path, "it is a native library, not a .NET assembly");
            }

            MetadataReader reader = pe.GetMetadataReader(MetadataReaderOptions.None);
            if (!reader.IsAssembly)
            {
                throw new BadAssemblyException(path, "it is a module without an assembly manifest");
            }

            var assembly = new EcmaAssembly(context, path, image, pe, reader, symbols);
            pe = null;
            return assembly;
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw new BadAssemblyException(path, "it is not a .NET assembly, or it is damaged: " + e.Message.TrimEnd('.'), e);
        }
        finally
        {
            pe?.Dispose();
        }
    }

    public void Dispose()
    {
        _pe.Dispose();
        _symbolProvider?.Value?.Dispose();
    }

    public override string ToString() => Name;

    /// <summary>
    /// Whether an exception is how the metadata reader meets broken tables: besides its own exception, what its index and handle arithmetic
    /// throws.
    /// </summary>
    internal static bool IsCorruption(Exception e) =>
        e is BadImageFormatException or InvalidCastException or ArgumentException or IndexOutOfRangeException or OverflowException
            or InvalidOperationException or NotSupportedException;

    /// <summary>Reads something of a row, and says of broken metadata what was to be read.</summary>
    internal TResult Read<TRow, TResult>(TRow row, Func<TRow, TResult> read, string what)
    {
        try
        {
            return read(row);
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"{what} cannot be read", e);
        }
    }

    internal BadAssemblyException Corrupt(string what, Exception? inner = null) => new(Path, what, inner);
}
