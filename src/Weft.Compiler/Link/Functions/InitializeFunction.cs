using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Link.Functions;

/// <summary>An empty <c>_initialize</c>: hosts tell a reactor from a command by it.</summary>
internal static class InitializeFunction
{
    /// <summary>The function.</summary>
    public static GeneratedFunction Function { get; } =
        new(new FunctionSymbol("_initialize", FunctionSignature.Empty), static _ => GeneratedFunction.Finish(new()));
}
