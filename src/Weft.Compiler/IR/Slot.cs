namespace Weft.Compiler.IR;

/// <summary>A piece of the function's frame in linear memory. As an operand it is the address of the piece.</summary>
/// <param name="id">The number in text.</param>
/// <param name="name">A name for people: that of the C# variable, where there is one.</param>
/// <param name="size">Bytes.</param>
/// <param name="alignment">A power of two up to 16.</param>
internal sealed class Slot(int id, string? name, int size, int alignment) : Value(IRType.ByRef)
{
    /// <summary>The number in text.</summary>
    public int Id { get; } = id;

    /// <summary>A name for people.</summary>
    public string? Name { get; } = name;

    /// <summary>Bytes.</summary>
    public int Size { get; } = size;

    /// <summary>A power of two up to 16.</summary>
    public int Alignment { get; } = alignment;
}
