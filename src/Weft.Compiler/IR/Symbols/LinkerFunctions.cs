namespace Weft.Compiler.IR.Symbols;

/// <summary>The functions that the linker makes and code calls.</summary>
internal static class LinkerFunctions
{
    /// <summary>Gives the thread-local block at an address its first values; <c>__tls_base</c> stays as it is.</summary>
    public static FunctionSymbol InitializeThreadLocals { get; } = new("__wasm_init_tls", new([IRType.I32], []));

    /// <summary>The function of a name, or null.</summary>
    public static FunctionSymbol? Find(string name) => name == InitializeThreadLocals.Name ? InitializeThreadLocals : null;
}
