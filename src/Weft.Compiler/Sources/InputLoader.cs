using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>Turns what there is to build into IL.</summary>
internal static class InputLoader
{
    /// <summary>Loads an input.</summary>
    /// <param name="selection">What there is to build.</param>
    /// <param name="options">How.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>The program; <see langword="null"/> where <paramref name="diagnostics"/> has errors.</returns>
    public static CompilerInput? Load(InputSelection selection, SourceOptions options, DiagnosticBag diagnostics)
    {
        CompilerInput? input = selection.Kind switch
        {
            InputKind.Sources => SourceProgram.Load(selection.Paths, options, diagnostics),
            InputKind.Project => ProjectProgram.Load(selection.Paths[0], options, diagnostics),
            InputKind.Assembly => AssemblyProgram.Load(selection.Paths[0], diagnostics),
            _ => ThrowHelper.Fault<CompilerInput>($"an input of kind {selection.Kind}"),
        };
        return diagnostics.HasErrors ? null : input;
    }
}
