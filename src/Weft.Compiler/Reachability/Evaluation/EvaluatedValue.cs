using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>A value while a class constructor is evaluated: a number, or an address whose number the linker will know.</summary>
/// <param name="Bits">The number; of an address the bytes beyond what it is in.</param>
/// <param name="Piece">The piece of memory that the address is in, or null.</param>
/// <param name="Symbol">The symbol that it is of, which nobody looks into, or null.</param>
internal readonly record struct EvaluatedValue(long Bits, MemoryPiece? Piece = null, Symbol? Symbol = null)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Piece is null && Symbol is null;

    /// <summary>The same address so many bytes further on.</summary>
    public EvaluatedValue Plus(long bytes) => this with { Bits = Bits + bytes };

    /// <summary>Whether two addresses are in the same thing.</summary>
    public bool IsBeside(EvaluatedValue other) => Piece == other.Piece && TableOf(Symbol) == TableOf(other.Symbol);

    // A class that has objects is another name of its method table.
    private static Symbol? TableOf(Symbol? symbol) => symbol is ConstructedTypeSymbol type ? type.Table : symbol;
}
