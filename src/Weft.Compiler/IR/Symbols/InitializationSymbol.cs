namespace Weft.Compiler.IR.Symbols;

/// <summary>A class constructor that has to run before something else does.</summary>
/// <param name="name">The C# name of the type.</param>
/// <param name="state">A word that is zero until the constructor has run, then one.</param>
/// <param name="constructor">The class constructor.</param>
/// <param name="runner">Runs it once, however many threads ask: takes the state's address and the constructor's table index.</param>
internal sealed class InitializationSymbol(string name, DataSymbol state, FunctionSymbol constructor, FunctionSymbol runner) : Symbol(name)
{
    /// <summary>A word whose value is <see cref="Done"/> once the constructor has run.</summary>
    public DataSymbol State { get; } = state;

    /// <summary>The class constructor.</summary>
    public FunctionSymbol Constructor { get; } = constructor;

    /// <summary>Runs it once.</summary>
    public FunctionSymbol Runner { get; } = runner;

    /// <summary>Whether the constructor was evaluated by the compiler: there is nothing left to run or to look at.</summary>
    public bool IsEvaluated { get; set; }

    /// <summary>Whether it is to run before the program does, since what needs it may be in the middle of a lock.</summary>
    public bool IsEager { get; init; }

    /// <summary>The type's method table, where the runner takes one and there is one.</summary>
    public DataSymbol? Type { get; init; }

    /// <summary>The state's value after the constructor has run.</summary>
    public const int Done = 1;
}
