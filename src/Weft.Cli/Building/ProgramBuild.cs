using Weft.Cli.Output;
using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Sources;

namespace Weft.Cli.Building;

/// <summary>One build of a program: find what is meant, make IL of it, make a module of that, and tell what is wrong.</summary>
/// <param name="paths">What the user named.</param>
/// <param name="options">How to build it.</param>
/// <param name="timing">Tells how long each part takes.</param>
internal sealed class ProgramBuild(IReadOnlyList<string> paths, SourceOptions options, BuildTiming timing)
{
    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>Finds out what there is to build.</summary>
    /// <exception cref="BuildFailedException">Nothing, or not one thing.</exception>
    internal InputSelection Select() => InputSelection.Find(paths, _diagnostics) ?? throw Failure();

    /// <summary>Makes IL.</summary>
    /// <exception cref="BuildFailedException">There were errors, which were told.</exception>
    internal CompilerInput Load(InputSelection selection) =>
        timing.Measure("read", () => InputLoader.Load(selection, options, _diagnostics)) ?? throw Failure();

    /// <summary>Makes a module.</summary>
    /// <inheritdoc cref="Load" path="/exception"/>
    internal CompilationResult Compile(CompilerInput input, EmitKinds emit = EmitKinds.None, string? why = null)
    {
        CompilationOptions compilation = new()
        {
            FrameworkFolder = options.FrameworkFolder,
            Linker = options.Linker.Over(input.Properties),
            Optimize = !options.IsDebug,
            Emit = emit,
            Why = why,
        };
        CompilationResult result = timing.Measure("compiled", () => WasmCompiler.Compile(input, compilation, _diagnostics)) ?? throw Failure();
        Report();
        return result;
    }

    /// <summary>Tells what was found so far and ends the build.</summary>
    internal BuildFailedException Failure()
    {
        Report();
        return new BuildFailedException();
    }

    private void Report()
    {
        foreach (Diagnostic diagnostic in _diagnostics.ToSortedArray())
        {
            StandardError.Write(diagnostic);
        }
    }
}
