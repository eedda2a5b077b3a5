using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Objects;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Driver;

/// <summary>One run of the compiler, from assemblies to a module: load, follow what is reached, optimise, link. Used by one thread.</summary>
internal sealed partial class Compilation
{
    private readonly CompilerInput _input;
    private readonly CompilationOptions _options;
    private readonly ResolvedLinkerOptions _linkerOptions;
    private readonly DiagnosticBag _diagnostics;
    private readonly CodeLocations _locations;
    private readonly EcmaAssembly _assembly;
    private readonly SymbolTable _symbols;
    private readonly MethodGraph _graph;

    private Compilation(
        CompilerInput input, CompilationOptions options, ResolvedLinkerOptions linkerOptions, LoadedProgram program, bool heap,
        DiagnosticBag diagnostics)
    {
        _input = input;
        _options = options;
        _linkerOptions = linkerOptions;
        _diagnostics = diagnostics;
        _assembly = program.Assembly;
        _symbols = new(
            program.Types, options.FrameworkFolder, _assembly.EntryPoint, Features.Of(linkerOptions.Threads, options.Optimize, heap));
        _locations = new(program.Bodies);
        _graph = new(_symbols, program.Bodies, new(_symbols, _locations, diagnostics));
    }

    /// <summary>Compiles.</summary>
    /// <returns>The module and what was asked for beside it, or null where there were errors, which are in the bag.</returns>
    public static CompilationResult? Run(CompilerInput input, CompilationOptions options, DiagnosticBag diagnostics)
    {
        if (LinkerOptionsChecker.Resolve(options.Linker, diagnostics) is not { } linkerOptions)
        {
            return null;
        }

        try
        {
            using LoadedProgram program = new(input, options.FrameworkFolder);
            Compilation compilation = new(input, options, linkerOptions, program, heap: false, diagnostics);
            CompilationResult? result = compilation.Run();

            // Most programs that have no objects are small, and those that have one show it soon.
            return compilation._graph.NeedsHeap
                ? new Compilation(input, options, linkerOptions, program, heap: true, diagnostics).Run()
                : result;
        }
        catch (TypeSystemException exception)
        {
            diagnostics.Add(DiagnosticCatalogue.BadAssembly, new(input.Name), exception.Message);
            return null;
        }
    }

    private CompilationResult? Run()
    {
        if (!AddRoots())
        {
            return null;
        }

        _graph.Complete();
        if (_graph.NeedsHeap || _diagnostics.HasErrors)
        {
            return null;
        }

        if (_symbols.HasHeap)
        {
            ObjectModel.Complete(_symbols, _graph);
        }

        return LinkModule(OptimizeFunctions());
    }
}
