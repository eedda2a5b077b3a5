using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Api;

/// <summary>The way from IL to a module.</summary>
internal static class Backend
{
    /// <inheritdoc cref="WasmCompiler.Compile"/>
    public static CompilationResult? Compile(CompilerInput input, CompilationOptions options, DiagnosticBag diagnostics) =>
        ThrowHelper.Fault<CompilationResult>($"this build of weft has no code generator to compile '{input.Name}' with");
}
