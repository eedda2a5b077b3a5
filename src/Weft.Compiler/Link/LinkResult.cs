using Weft.Compiler.Layout;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <summary>A linked module.</summary>
/// <param name="Module">The module as data.</param>
/// <param name="Bytes">The module in the binary format.</param>
/// <param name="Layout">Where everything is in memory.</param>
/// <param name="Memory">The memory.</param>
/// <param name="Symbols">The indices of everything.</param>
internal sealed record LinkResult(Module Module, byte[] Bytes, MemoryLayout Layout, MemoryPlan Memory, SymbolLayout Symbols);
