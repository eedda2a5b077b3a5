using System.Text;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Names;

/// <summary>The names in the <c>name</c> section of a module.</summary>
/// <remarks>
/// A subsection that is malformed has no names; nothing else suffers. Names need not be unique. Thread-safe.
/// </remarks>
public sealed class ModuleNames
{
    private readonly NameMap[] _maps = new NameMap[(int)NameSubsection.Tag + 1];
    private readonly IndirectNameMap[] _indirectMaps = new IndirectNameMap[(int)NameSubsection.Tag + 1];

    private ModuleNames()
    {
        Array.Fill(_maps, NameMap.Empty);
        Array.Fill(_indirectMaps, IndirectNameMap.Empty);
    }

    /// <summary>The name of the module, where it has one.</summary>
    public string? ModuleName { get; private set; }

    /// <summary>The number of functions with a name.</summary>
    public int FunctionNameCount => _maps[(int)NameSubsection.Function].Count;

    /// <summary>Reads the names of a module.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The names; without any where the module has none.</returns>
    public static ModuleNames Read(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var names = new ModuleNames();
        if (module.FindCustom("name") is { } custom)
        {
            names.ReadSection(custom);
        }

        return names;
    }

    /// <summary>Finds the name of a function.</summary>
    /// <param name="index">The function.</param>
    /// <returns>The name, or <see langword="null"/>.</returns>
    public string? FindFunction(FunctionIndex index) => _maps[(int)NameSubsection.Function].Find(index.Value);

    /// <summary>Finds the name of a local.</summary>
    /// <param name="function">The function.</param>
    /// <param name="local">The local, parameters first.</param>
    /// <returns>The name, or <see langword="null"/>.</returns>
    public string? FindLocal(FunctionIndex function, uint local) => GetLocals(function).Find(local);

    /// <summary>The names of one index space.</summary>
    internal NameMap GetMap(NameSubsection kind) => _maps[(int)kind];

    /// <summary>The names of the locals of a function.</summary>
    internal NameMap GetLocals(FunctionIndex function) => _indirectMaps[(int)NameSubsection.Local].Find(function.Value);

    private void ReadSection(CustomSection custom)
    {
        var reader = new ByteReader(custom.Contents, custom.Offset, SectionId.Custom);
        try
        {
            while (!reader.AtEnd)
            {
                byte kind = reader.ReadByte();
                ByteReader contents = reader.ReadRange(reader.ReadSize("subsection"), SectionId.Custom);
                ReadSubsection((NameSubsection)kind, ref contents);
            }
        }
        catch (MalformedModuleException)
        {
            // What was read before the fault is kept.
        }
    }

    private void ReadSubsection(NameSubsection kind, ref ByteReader reader)
    {
        switch (kind)
        {
            case NameSubsection.Module:
                int size = reader.ReadSize("name");
                ModuleName = Encoding.UTF8.GetString(reader.ReadSlice(size).Span);
                break;
            case NameSubsection.Local or NameSubsection.Label or NameSubsection.Field:
                _indirectMaps[(int)kind] = IndirectNameMap.Read(ref reader);
                break;
            case <= NameSubsection.Tag:
                _maps[(int)kind] = NameMap.Read(ref reader);
                break;
        }
    }
}
