namespace Weft.Compiler.IR.Symbols;

/// <summary>The functions that the linker makes and code may call.</summary>
internal static class LinkerFunctions
{
    /// <summary>
    /// Gives a thread-local block, whose address is the parameter, its first values. <c>__tls_base</c> stays as it is. Only builds with
    /// shared memory have it.
    /// </summary>
    public static FunctionSymbol InitializeThreadLocals { get; } = new("__wasm_init_tls", new([IRType.I32], []));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionSymbol> All { get; } = [InitializeThreadLocals];

    /// <summary>The function of a name, or null.</summary>
    public static FunctionSymbol? Find(string name)
    {
        foreach (FunctionSymbol function in All)
        {
            if (function.Name == name)
            {
                return function;
            }
        }

        return null;
    }
}
