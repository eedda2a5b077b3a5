using Weft.Compiler.Layout;

namespace Weft.Compiler.Link;

/// <summary>A program whose parts have their places, and whose bodies can be emitted. Not changed any more: any thread may read it.</summary>
/// <param name="Input">The program.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Layout">Where everything is in memory.</param>
/// <param name="Memory">The memory.</param>
/// <param name="Symbols">The indices of everything.</param>
/// <param name="Data">What is in memory at the start; the position is the number of the segment.</param>
/// <param name="NeedsTable">Whether anything is called, or could be, through the function table.</param>
internal sealed record LinkedProgram(
    LinkInput Input,
    ResolvedLinkerOptions Options,
    MemoryLayout Layout,
    MemoryPlan Memory,
    SymbolLayout Symbols,
    IReadOnlyList<InitialData> Data,
    bool NeedsTable);
