using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <summary>Where an instruction comes from. What the importer makes of one IL instruction shares one object.</summary>
/// <param name="Function">The function in whose IL it stands.</param>
/// <param name="ILOffset">The offset of the IL instruction.</param>
/// <param name="InlinedAt">The call that was replaced by the body, where it was inlined.</param>
internal sealed record SourceLocation(FunctionSymbol Function, int ILOffset, SourceLocation? InlinedAt);
