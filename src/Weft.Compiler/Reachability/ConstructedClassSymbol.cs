using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>A method table at a place that makes objects.</summary>
internal sealed class ConstructedClassSymbol(MethodTableSymbol table) : ConstructedTypeSymbol(table)
{
    /// <summary>The type.</summary>
    public TypeDesc Type { get; } = table.Type;
}
