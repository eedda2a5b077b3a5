using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Inlining;

/// <summary>Where the inliner finds functions.</summary>
internal interface IFunctionBodies
{
    /// <summary>The body of a function; null where it has none, or it is not to be inlined or changed.</summary>
    Function? Find(FunctionSymbol symbol);
}
