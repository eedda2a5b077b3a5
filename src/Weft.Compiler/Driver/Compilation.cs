using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Objects;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Driver;

/// <summary>One run of the compiler, from assemblies to a module: load, follow what is reached, optimise, link. Used by one thread.</summary>
internal sealed partial class Compilation
{
    private readonly CompilerInput _input;
    private readonly CompilationOptions _options;
    private readonly ResolvedLinkerOptions _linkerOptions;
    private readonly DiagnosticBag _diagnostics;
    private readonly TypeSystemContext _types;
    private readonly MethodILProvider _bodies = new();
    private readonly CodeLocations _locations;
    private readonly EcmaAssembly _assembly;
    private readonly SymbolTable _symbols;
    private readonly MethodGraph _graph;

    private Compilation(
        CompilerInput input, CompilationOptions options, ResolvedLinkerOptions linkerOptions, TypeSystemContext types, bool heap,
        DiagnosticBag diagnostics)
    {
        _input = input;
        _options = options;
        _linkerOptions = linkerOptions;
        _diagnostics = diagnostics;
        _types = types;
        _assembly = types.AddAssembly(input.Entry.Path, input.Entry.Content, input.Entry.Symbols);
        _symbols = new(types, options.FrameworkFolder, _assembly.EntryPoint, Features.Of(linkerOptions.Threads, options.Optimize, heap));
        _locations = new(_bodies);
        _graph = new(_symbols, _bodies, new(_symbols, _locations, diagnostics));
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
            // Most programs that have no objects are small, and those that have one show it soon.
            CompilationResult? result = Run(input, options, linkerOptions, heap: false, diagnostics, out bool needsHeap);
            return needsHeap ? Run(input, options, linkerOptions, heap: true, diagnostics, out _) : result;
        }
        catch (TypeSystemException exception)
        {
            diagnostics.Add(DiagnosticCatalogue.BadAssembly, new(input.Name), exception.Message);
            return null;
        }
    }

    private static CompilationResult? Run(
        CompilerInput input, CompilationOptions options, ResolvedLinkerOptions linkerOptions, bool heap, DiagnosticBag diagnostics,
        out bool needsHeap)
    {
        using TypeSystemContext types = new([options.FrameworkFolder], input.References);
        Compilation compilation = new(input, options, linkerOptions, types, heap, diagnostics);
        CompilationResult? result = compilation.Run();
        needsHeap = compilation._graph.NeedsHeap;
        return result;
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
