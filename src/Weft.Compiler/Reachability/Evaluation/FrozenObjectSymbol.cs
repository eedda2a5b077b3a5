using System.Buffers.Binary;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>An object that a class constructor made while it was evaluated: it is there from the start, and lives for ever.</summary>
/// <param name="name">The name.</param>
/// <param name="type">The class.</param>
/// <param name="size">The size of the block.</param>
internal sealed class FrozenObjectSymbol(string name, TypeDesc type, int size) : DataSymbol(name, DataSection.Data, size, 8)
{
    private const int LengthOffset = ObjectLayout.HeaderSize + ObjectLayout.ArrayLengthOffset;

    /// <summary>The class.</summary>
    public TypeDesc Type { get; } = type;

    /// <summary>What does not change in it: the class, and the length of an array. Null for all else.</summary>
    public EvaluatedValue? LoadConstant(long offset, MemoryAccess access) => access.Width != sizeof(int) ? null
        : offset == ObjectLayout.HeaderSize ? new(0, null, Relocations[0].Target)
        : offset == LengthOffset && Type.IsArray ? new(Content.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(Content.Span[LengthOffset..]))
        : null;
}
