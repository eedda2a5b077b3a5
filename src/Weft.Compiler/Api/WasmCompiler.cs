using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Api;

/// <summary>The compiler as a whole. Compilations share nothing, so any number of them may run at once.</summary>
internal static class WasmCompiler
{
    /// <summary>Compiles a program to a module.</summary>
    /// <param name="input">The program.</param>
    /// <param name="options">How.</param>
    /// <param name="diagnostics">Gets what is wrong with the program or the options.</param>
    /// <returns>The module; <see langword="null"/> where <paramref name="diagnostics"/> has errors.</returns>
    /// <exception cref="CompilerFaultException">The compiler itself is wrong.</exception>
    public static CompilationResult? Compile(CompilerInput input, CompilationOptions options, DiagnosticBag diagnostics)
    {
        CompilationResult? result = Driver.Compilation.Run(input, options, diagnostics);
        return diagnostics.HasErrors ? null : result;
    }
}
