namespace Weft.Wasm;

/// <summary>The order in which the sections of a module stand, which is not the order of their identifiers.</summary>
internal static class SectionOrder
{
    /// <summary>All sections but the custom ones, first to last.</summary>
    public static ReadOnlySpan<SectionId> InFile =>
    [
        SectionId.Type, SectionId.Import, SectionId.Function, SectionId.Table, SectionId.Memory, SectionId.Tag, SectionId.Global,
        SectionId.Export, SectionId.Start, SectionId.Element, SectionId.DataCount, SectionId.Code, SectionId.Data,
    ];

    /// <summary>The place of a section, 0 for the first; -1 for a custom section, which may stand anywhere.</summary>
    public static int Rank(SectionId id) => InFile.IndexOf(id);

    /// <summary>The name used in messages.</summary>
    public static string Name(SectionId id) => id switch
    {
        SectionId.Custom => "custom",
        SectionId.Type => "type",
        SectionId.Import => "import",
        SectionId.Function => "function",
        SectionId.Table => "table",
        SectionId.Memory => "memory",
        SectionId.Global => "global",
        SectionId.Export => "export",
        SectionId.Start => "start",
        SectionId.Element => "element",
        SectionId.Code => "code",
        SectionId.Data => "data",
        SectionId.DataCount => "data count",
        SectionId.Tag => "tag",
        _ => "unknown",
    };
}
