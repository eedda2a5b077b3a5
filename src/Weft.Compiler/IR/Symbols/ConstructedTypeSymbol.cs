namespace Weft.Compiler.IR.Symbols;

/// <summary>
/// Stands for a type's method table where an object of the type is made: what is named so has objects. It has the table's address.
/// </summary>
/// <param name="table">The method table.</param>
internal class ConstructedTypeSymbol(DataSymbol table) : Symbol(table.Name)
{
    /// <summary>The method table.</summary>
    public DataSymbol Table { get; } = table;
}
