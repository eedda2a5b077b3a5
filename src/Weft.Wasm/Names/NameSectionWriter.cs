using Weft.Wasm.Writing;

namespace Weft.Wasm.Names;

/// <summary>Writes the <c>name</c> section (core specification, appendix "Name Section").</summary>
/// <remarks>Subsections have to be written in the order of their identifiers; the specification asks for it.</remarks>
internal sealed class NameSectionWriter
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "name";

    private readonly ByteWriter _writer = new(1024);

    /// <summary>Writes the name of the module.</summary>
    public void WriteModule(string name)
    {
        int start = Begin(NameSubsection.Module);
        _writer.WriteName(name);
        _writer.EndSized(start);
    }

    /// <summary>Writes the names of an index space; writes nothing where there are none.</summary>
    /// <param name="kind">The index space.</param>
    /// <param name="firstIndex">The index of the first name; the others follow it without gaps.</param>
    /// <param name="names">The names.</param>
    public void WriteMap(NameSubsection kind, uint firstIndex, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        int start = Begin(kind);
        _writer.WriteCount(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            _writer.WriteU32(firstIndex + (uint)i);
            _writer.WriteName(names[i]);
        }

        _writer.EndSized(start);
    }

    /// <summary>Writes the names of index spaces that each function has of its own; writes nothing where there are none.</summary>
    /// <param name="kind">The kind of index space.</param>
    /// <param name="functions">The functions that have names, and their names, both by rising index.</param>
    public void WriteIndirectMap(NameSubsection kind, IReadOnlyList<(uint Function, IReadOnlyList<(uint Index, string Name)> Names)> functions)
    {
        if (functions.Count == 0)
        {
            return;
        }

        int start = Begin(kind);
        _writer.WriteCount(functions.Count);
        foreach ((uint function, IReadOnlyList<(uint Index, string Name)> names) in functions)
        {
            _writer.WriteU32(function);
            _writer.WriteCount(names.Count);
            foreach ((uint index, string name) in names)
            {
                _writer.WriteU32(index);
                _writer.WriteName(name);
            }
        }

        _writer.EndSized(start);
    }

    /// <summary>Makes the section, to stand behind the data section as the specification asks.</summary>
    public CustomSection ToSection() => new(SectionName, _writer.ToArray(), SectionId.Data);

    private int Begin(NameSubsection kind)
    {
        _writer.WriteByte((byte)kind);
        return _writer.BeginSized();
    }
}
