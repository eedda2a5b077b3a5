namespace Weft.Cli.Inspection;

/// <summary>What <c>weft dump</c> found, as it is written in JSON.</summary>
/// <param name="Module">The module's path as it was given.</param>
/// <param name="Size">Bytes of its binary form.</param>
/// <param name="Imports">Its imports, in order.</param>
/// <param name="Exports">Its exports, in order.</param>
/// <param name="Memories">Its memories, imported ones first.</param>
/// <param name="Features">The proposals it uses or declares.</param>
/// <param name="Sections">Its sections, in order.</param>
/// <param name="LargestFunctions">The functions with the longest bodies, longest first.</param>
internal sealed record DumpReport(
    string Module,
    long Size,
    IReadOnlyList<ImportReport> Imports,
    IReadOnlyList<ExportReport> Exports,
    IReadOnlyList<MemoryReport> Memories,
    IReadOnlyList<string> Features,
    IReadOnlyList<SectionReport> Sections,
    IReadOnlyList<FunctionReport> LargestFunctions);

/// <summary>One import.</summary>
internal sealed record ImportReport(string Module, string Name, string Kind, string Type);

/// <summary>One export.</summary>
internal sealed record ExportReport(string Name, string Kind, string Type);

/// <summary>One memory; sizes are in bytes.</summary>
internal sealed record MemoryReport(int Index, bool Imported, bool Shared, bool Is64Bit, ulong InitialSize, ulong? MaximumSize);

/// <summary>One section; the name is a custom section's own.</summary>
internal sealed record SectionReport(string Kind, string? Name, long Offset, long Size, int? Count);

/// <summary>One function with a body; the size is in bytes.</summary>
internal sealed record FunctionReport(int Index, string? Name, long Size);
