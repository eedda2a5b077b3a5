using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>Stands for a type in comparisons such as <c>typeof(T) == typeof(int)</c>, which the importer folds.</summary>
internal sealed class TypeTokenSymbol(TypeDesc type) : Symbol(type.ToString())
{
    /// <summary>The type.</summary>
    public TypeDesc Type { get; } = type;
}
