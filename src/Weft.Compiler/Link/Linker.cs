using System.Runtime.ExceptionServices;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Emit;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;
using Weft.Compiler.Link.Functions;
using Weft.Wasm;
using Weft.Wasm.Writing;

namespace Weft.Compiler.Link;

/// <summary>Makes a module of a program: places everything, emits the bodies, assembles the sections.</summary>
internal static class Linker
{
    /// <summary>Links a program. The same input gives the same bytes, on any number of cores.</summary>
    /// <param name="input">The program. It is only read, by several threads.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="diagnostics">Gets what is refused.</param>
    /// <returns>The module; null where something is refused.</returns>
    public static LinkResult? Link(LinkInput input, ResolvedLinkerOptions options, DiagnosticBag diagnostics)
    {
        ImportCheck.Check(input, options, diagnostics);
        if (Place(input, options, diagnostics) is not { } placed)
        {
            return null;
        }

        (LinkedProgram program, List<GeneratedFunction> generated) = placed;
        Module module = ModuleAssembler.Assemble(program, EmitBodies(program, generated), diagnostics);
        FeatureCheck.Check(module, options, diagnostics);
        return diagnostics.HasErrors
            ? null
            : new(module, ModuleWriter.Write(module), program.Layout, program.Memory, program.Symbols);
    }

    private static (LinkedProgram Program, List<GeneratedFunction> Generated)? Place(
        LinkInput input, ResolvedLinkerOptions options, DiagnosticBag diagnostics)
    {
        DataSymbol[] data = options.IsMemoryShared ? [InitializeMemoryFunction.Flag, .. input.Data] : [.. input.Data];
        MemoryLayout layout = MemoryLayoutBuilder.Build(data, options.StackSize);
        if (MemoryPlanner.Plan(options, layout, diagnostics) is not { } memory)
        {
            return null;
        }

        ReferenceCollector references = ReferenceCollector.Collect(input);
        List<GeneratedFunction> generated = SelectGenerated(input, options, references);
        SymbolLayout symbols = new(input, layout, references, [.. generated.Select(static function => function.Symbol)]);
        return (new(input, options, layout, memory, symbols, InitialData.Build(layout, symbols), references.NeedsTable), generated);
    }

    private static List<GeneratedFunction> SelectGenerated(LinkInput input, ResolvedLinkerOptions options, ReferenceCollector references)
    {
        List<GeneratedFunction> generated = [];
        if (options.IsMemoryShared)
        {
            generated.Add(InitializeMemoryFunction.Function);
            generated.Add(InitializeThreadLocalsFunction.Function);
        }
        else if (references.IsCalled(LinkerFunctions.InitializeThreadLocals))
        {
            throw InternalError.Of($"'{LinkerFunctions.InitializeThreadLocals.Name}' is reached in a build without shared memory");
        }

        if (options.Threads && input.Entries.ThreadStart is not null)
        {
            generated.Add(ThreadStartFunction.Function);
        }

        if (input.Entries is { Start: null, Initialize: null })
        {
            generated.Add(InitializeFunction.Function);
        }

        return generated;
    }

    // The order of the bodies is that of the functions, whichever thread is done first.
    private static EmittedFunction[] EmitBodies(LinkedProgram program, List<GeneratedFunction> generated)
    {
        IReadOnlyList<Function> functions = program.Input.Functions;
        EmittedFunction[] bodies = new EmittedFunction[functions.Count + generated.Count];
        try
        {
            Parallel.For(0, functions.Count, index => bodies[index] = FunctionEmitter.Emit(functions[index], program.Symbols));
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        for (int i = 0; i < generated.Count; i++)
        {
            bodies[functions.Count + i] = new(generated[i].Emit(program), [], []);
        }

        return bodies;
    }
}
