using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>
/// The <c>RuntimeType</c> object of a type. In comparisons such as <c>typeof(T) == typeof(int)</c> it only stands for the type, and is
/// gone when they are folded.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="size">The size of the object, from its reference.</param>
internal sealed class TypeObjectSymbol(TypeDesc type, int size)
    : DataSymbol($"typeof({type})", DataSection.Data, ObjectLayout.HeaderSize + size, 8)
{
    /// <summary>The type.</summary>
    public TypeDesc Type { get; } = type;
}
