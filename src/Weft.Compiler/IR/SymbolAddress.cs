using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <summary>The address of data, or the table index of a function, which the linker knows. Like a constant it stands in no block.</summary>
/// <param name="type">i32 or byref.</param>
/// <param name="symbol">Data, or a function. Thread-local data is not a constant: its address is an offset from <c>__tls_base</c>.</param>
/// <param name="offset">Bytes beyond the symbol's address; zero for a function.</param>
internal sealed class SymbolAddress(IRType type, Symbol symbol, int offset) : Value(type)
{
    /// <summary>What is pointed to.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <summary>Bytes beyond the symbol's address.</summary>
    public int Offset { get; } = offset;

    /// <inheritdoc/>
    protected override bool TracksUsers => false;
}
