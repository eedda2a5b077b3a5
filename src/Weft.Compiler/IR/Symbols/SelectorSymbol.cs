namespace Weft.Compiler.IR.Symbols;

/// <summary>
/// A method that is called virtually: which function runs depends on the class of the object. Each selector that is called through the
/// table has a row of it, and a function stands at the row's start plus the number of the class.
/// </summary>
/// <param name="name">The C# name.</param>
internal class SelectorSymbol(string name) : Symbol(name)
{
    /// <summary>The function for each class that has objects, by rising class number; known when all of the program is.</summary>
    public IReadOnlyList<SelectorTarget> Targets { get; set; } = [];
}

/// <summary>The function that a selector runs for a class.</summary>
/// <param name="ClassNumber">The number of the class.</param>
/// <param name="Function">The function.</param>
internal readonly record struct SelectorTarget(int ClassNumber, FunctionSymbol Function);
