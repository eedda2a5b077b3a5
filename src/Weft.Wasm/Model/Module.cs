namespace Weft.Wasm;

/// <summary>A WebAssembly module as data, one list per section.</summary>
/// <remarks>
/// Nothing here is validated: indices may be out of range and bodies may not decode. What was read keeps the bytes it was read from
/// alive, because bodies, expressions and data are slices of them. Not thread-safe while it is changed.
/// </remarks>
public sealed partial class Module
{
    /// <summary>The type index space.</summary>
    public List<SubType> Types { get; } = [];

    /// <summary>The explicit recursion groups, in the order of their first types, without overlaps.</summary>
    public List<RecursionGroup> RecursionGroups { get; } = [];

    /// <summary>The imports.</summary>
    public List<Import> Imports { get; } = [];

    /// <summary>The types of the defined functions.</summary>
    public List<TypeIndex> Functions { get; } = [];

    /// <summary>The defined tables.</summary>
    public List<Table> Tables { get; } = [];

    /// <summary>The defined memories.</summary>
    public List<MemoryType> Memories { get; } = [];

    /// <summary>The defined tags.</summary>
    public List<TagType> Tags { get; } = [];

    /// <summary>The defined globals.</summary>
    public List<Global> Globals { get; } = [];

    /// <summary>The exports.</summary>
    public List<Export> Exports { get; } = [];

    /// <summary>The function that runs at instantiation, where there is one.</summary>
    public FunctionIndex? Start { get; set; }

    /// <summary>The element segments.</summary>
    public List<ElementSegment> Elements { get; } = [];

    /// <summary>The number of data segments as announced before the code, where it is.</summary>
    public uint? DataCount { get; set; }

    /// <summary>The bodies of the defined functions, one for each entry of <see cref="Functions"/>.</summary>
    public List<FunctionBody> Code { get; } = [];

    /// <summary>The data segments.</summary>
    public List<DataSegment> Data { get; } = [];

    /// <summary>The custom sections in the order in which they stand in the file.</summary>
    public List<CustomSection> Customs { get; } = [];

    /// <summary>Where each section that was read lies in its file; empty for a new module.</summary>
    public IReadOnlyList<SectionExtent> Extents => ReadExtents;

    /// <summary>The list behind <see cref="Extents"/>, which only the reader fills.</summary>
    internal List<SectionExtent> ReadExtents { get; } = [];

    /// <summary>Whether the file has a section, possibly an empty one.</summary>
    internal bool WasRead(SectionId id) => (_readSections & (1u << (int)id)) != 0;

    /// <summary>Notes that the file has a section: an empty one is written again, so that the bytes stay the same.</summary>
    internal void MarkRead(SectionId id) => _readSections |= 1u << (int)id;

    private uint _readSections;
}

/// <summary>Where a section lies in the file it was read from.</summary>
/// <param name="Id">Which section.</param>
/// <param name="Name">The name of a custom section; empty for the others.</param>
/// <param name="Offset">The offset of the first byte after the size.</param>
/// <param name="Size">The size in bytes.</param>
public readonly record struct SectionExtent(SectionId Id, string Name, int Offset, int Size);
