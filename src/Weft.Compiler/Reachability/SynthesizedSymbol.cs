using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>A function that the compiler writes itself, for a method that has no IL or beside one that has.</summary>
/// <param name="name">The name.</param>
/// <param name="signature">The machine-level signature.</param>
/// <param name="method">The method that it stands for or leads to.</param>
/// <param name="write">Makes the body.</param>
internal sealed class SynthesizedSymbol(string name, FunctionSignature signature, MethodDesc method, Func<FunctionSymbol, Function> write)
    : MethodSymbol(name, signature, method)
{
    /// <summary>Makes the body.</summary>
    public Function Write() => write(this);
}
