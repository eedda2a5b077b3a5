using Weft.Compiler.IR;
using Weft.Wasm;

namespace Weft.Compiler.Emit;

/// <summary>A function body and what is known about its bytes.</summary>
/// <param name="Body">The local declarations, the code and the closing <c>end</c>.</param>
/// <param name="SourceMap">Where the code comes from, in the order of the offsets; each entry holds up to the next.</param>
/// <param name="LocalNames">Names of locals for the name section, in the order of the indices.</param>
internal sealed record EmittedFunction(FunctionBody Body, IReadOnlyList<SourceMapEntry> SourceMap, IReadOnlyList<LocalName> LocalNames);

/// <summary>The first byte of code that comes from a place in the source.</summary>
/// <param name="Offset">The byte, counted from the beginning of the body.</param>
/// <param name="Location">The place.</param>
internal readonly record struct SourceMapEntry(int Offset, SourceLocation Location);

/// <summary>The name of a local.</summary>
/// <param name="Index">Its index; parameters come first.</param>
/// <param name="Name">The name.</param>
internal readonly record struct LocalName(uint Index, string Name);
