namespace Weft.Compiler.IR.Symbols;

/// <summary>A question about an object: whether its class is one of a set.</summary>
/// <param name="name">The C# name of the type that the set stands for.</param>
internal class TypeTestSymbol(string name) : Symbol(name)
{
    /// <summary>The classes that have objects and are in the set; known when all of the program is.</summary>
    public ClassSet Classes { get; set; } = ClassSet.Empty;
}

/// <summary>A set of classes by their numbers: a range, and a bit for each number in it where not all belong to the set.</summary>
/// <param name="First">The first number of the range.</param>
/// <param name="Count">The length of the range.</param>
/// <param name="Bits">The bits, lowest first; null where the whole range belongs to the set.</param>
internal sealed record ClassSet(int First, int Count, DataSymbol? Bits)
{
    /// <summary>No class.</summary>
    public static ClassSet Empty { get; } = new(0, 0, null);
}
