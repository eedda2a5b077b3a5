namespace Weft.Compiler.IR.Symbols;

/// <summary>Something that the linker gives a place: a function, data, a global. Equality is identity; immutable after the front end is done with it.</summary>
internal abstract class Symbol(string name)
{
    /// <summary>The name: unique in a module, and for functions the C# name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
