using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Emit;

/// <summary>
/// Where the linker has put everything, before the first body is emitted: so bodies need no relocations. Asked by several threads at once.
/// </summary>
internal interface ISymbolLayout
{
    /// <summary>What is called where the stack is used up: takes nothing and does not return.</summary>
    FunctionSymbol StackOverflowHelper { get; }

    /// <summary>The place of the tag of exceptions, which carries an object, in the tag index space.</summary>
    uint ExceptionTag { get; }

    /// <summary>The function's place in the function index space.</summary>
    uint FunctionIndex(FunctionSymbol function);

    /// <summary>The signature's place in the type index space.</summary>
    uint TypeIndex(FunctionSignature signature);

    /// <summary>The function's place in table 0.</summary>
    uint TableIndex(FunctionSymbol function);

    /// <summary>Where a selector's row begins in table 0, less the classes before it: a class number is added to it.</summary>
    uint DispatchRow(SelectorSymbol selector);

    /// <summary>The address of data that is not thread-local.</summary>
    uint Address(DataSymbol data);

    /// <summary>The offset of thread-local data in a thread's block.</summary>
    uint ThreadLocalOffset(DataSymbol data);

    /// <summary>The global's place in the global index space.</summary>
    uint GlobalIndex(GlobalSymbol global);
}
