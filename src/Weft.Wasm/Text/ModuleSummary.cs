namespace Weft.Wasm.Text;

/// <summary>An overview of a module, as plain data.</summary>
/// <param name="Name">The name of the module, where it has one.</param>
/// <param name="Size">The size of the file in bytes.</param>
/// <param name="Imports">The imports.</param>
/// <param name="Exports">The exports.</param>
/// <param name="Memories">All memories, imports first.</param>
/// <param name="Features">The features that the module uses, found in its types and code.</param>
/// <param name="TargetFeatures">The features that the toolchain recorded, each with its policy in front.</param>
/// <param name="Sections">The sections in the order of the file.</param>
/// <param name="DefinedFunctions">The number of defined functions.</param>
/// <param name="Start">The start function.</param>
/// <param name="LargestFunctions">The functions with the largest bodies, largest first.</param>
public sealed record ModuleSummary(
    string? Name,
    long Size,
    IReadOnlyList<ImportSummary> Imports,
    IReadOnlyList<ExportSummary> Exports,
    IReadOnlyList<MemorySummary> Memories,
    IReadOnlyList<string> Features,
    IReadOnlyList<string> TargetFeatures,
    IReadOnlyList<SectionSummary> Sections,
    int DefinedFunctions,
    uint? Start,
    IReadOnlyList<FunctionSummary> LargestFunctions);

/// <summary>An import.</summary>
/// <param name="Module">The first name.</param>
/// <param name="Name">The second name.</param>
/// <param name="Kind">What it is: <c>function</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>.</param>
/// <param name="Type">Its type, for people.</param>
public sealed record ImportSummary(string Module, string Name, string Kind, string Type);

/// <summary>An export.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is, as for imports.</param>
/// <param name="Index">Its index.</param>
/// <param name="Type">The signature of a function; empty for the others.</param>
public sealed record ExportSummary(string Name, string Kind, uint Index, string Type);

/// <summary>A memory.</summary>
/// <param name="Index">Its index.</param>
/// <param name="MinimumPages">The initial size in pages.</param>
/// <param name="MaximumPages">The size beyond which it does not grow, in pages.</param>
/// <param name="PageSize">The size of a page in bytes.</param>
/// <param name="IsShared">Whether it is shared.</param>
/// <param name="Is64">Whether its addresses are 64 bits wide.</param>
/// <param name="ImportedFrom">The two names of the import, with a full stop between them; <see langword="null"/> for a defined one.</param>
public sealed record MemorySummary(
    int Index, ulong MinimumPages, ulong? MaximumPages, long PageSize, bool IsShared, bool Is64, string? ImportedFrom);

/// <summary>A section.</summary>
/// <param name="Section">Which one: <c>type</c>, <c>code</c>, <c>custom</c> and so on.</param>
/// <param name="Name">The name of a custom section; empty for the others.</param>
/// <param name="Offset">Where its contents begin in the file.</param>
/// <param name="Size">The size of its contents in bytes.</param>
public sealed record SectionSummary(string Section, string Name, int Offset, int Size);

/// <summary>A defined function.</summary>
/// <param name="Index">Its index, imports counted.</param>
/// <param name="Name">Its name, or that of its first export; <see langword="null"/> where it has neither.</param>
/// <param name="Size">The size of its body in bytes.</param>
public sealed record FunctionSummary(uint Index, string? Name, int Size);
