using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>The function of a method instance.</summary>
internal class MethodSymbol(string name, FunctionSignature signature, MethodDesc method) : FunctionSymbol(name, signature)
{
    /// <summary>The method instance.</summary>
    public MethodDesc Method { get; } = method;
}
