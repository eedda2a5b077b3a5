using System.Collections.ObjectModel;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Link;

/// <summary>A program as the linker takes it. The order of each list is that of the module.</summary>
internal sealed record LinkInput
{
    /// <summary>The name of the module, for people.</summary>
    public required string ModuleName { get; init; }

    /// <summary>The functions that the module imports, each with <see cref="FunctionSymbol.Import"/>; only those that are reached.</summary>
    public IReadOnlyList<FunctionSymbol> Imports { get; init; } = [];

    /// <summary>The functions with a body.</summary>
    public required IReadOnlyList<Function> Functions { get; init; }

    /// <summary>The data.</summary>
    public IReadOnlyList<DataSymbol> Data { get; init; } = [];

    /// <summary>The methods that are called through rows of the table.</summary>
    public IReadOnlyList<SelectorSymbol> Selectors { get; init; } = [];

    /// <summary>The functions that the options export, by the names that they give.</summary>
    public IReadOnlyDictionary<string, FunctionSymbol> NamedExports { get; init; } = ReadOnlyDictionary<string, FunctionSymbol>.Empty;

    /// <summary>The functions that the linker itself refers to.</summary>
    public required EntryFunctions Entries { get; init; }
}

/// <summary>The functions that the linker itself refers to. They are among <see cref="LinkInput.Functions"/>.</summary>
internal sealed record EntryFunctions
{
    /// <summary>Runs the program, takes and gives nothing: becomes <c>_start</c>. Where there is none, the module is a reactor.</summary>
    public FunctionSymbol? Start { get; init; }

    /// <summary>Prepares a reactor, takes and gives nothing: becomes <c>_initialize</c>. Where there is none, an empty one is made.</summary>
    public FunctionSymbol? Initialize { get; init; }

    /// <summary>
    /// Runs a thread: takes its id and the start record, gives the address of the word to clear and wake once the thread is off its stack,
    /// or 0. Null where no thread is ever started.
    /// </summary>
    public FunctionSymbol? ThreadStart { get; init; }

    /// <summary>What prologues call where the stack is used up: takes nothing and does not return.</summary>
    public required FunctionSymbol StackOverflowHelper { get; init; }
}
