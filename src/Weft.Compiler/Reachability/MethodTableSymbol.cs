using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>The method table of a type. What it holds follows when all of the program is known.</summary>
internal sealed class MethodTableSymbol(TypeDesc type)
    : DataSymbol($"{type} method table", DataSection.Data, Size, 4)
{
    /// <summary>Bytes of a method table (docs/design/objects.md).</summary>
    public new const int Size = 56;

    /// <summary>The type.</summary>
    public TypeDesc Type { get; } = type;

    /// <summary>The number of the class; 0 where there are no objects of it.</summary>
    public int ClassNumber { get; set; }
}
