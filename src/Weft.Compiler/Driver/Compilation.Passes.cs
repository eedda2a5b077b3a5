using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.Passes;
using Weft.Compiler.Passes.Inlining;
using Weft.Compiler.Passes.Roots;
using Weft.Compiler.Passes.Traces;
using Weft.Compiler.Reachability;

namespace Weft.Compiler.Driver;

internal sealed partial class Compilation : IFunctionBodies
{
    private readonly Dictionary<FunctionSymbol, Function> _functions = [];

    /// <inheritdoc/>
    Function? IFunctionBodies.Find(FunctionSymbol symbol) => _functions.GetValueOrDefault(symbol);

    private ModuleContents OptimizeFunctions()
    {
        foreach (Function function in _graph.Functions)
        {
            _functions.Add(function.Symbol, function);
        }

        RemoveEvaluated evaluated = new();
        LowerObjects? lowering = _symbols.HasHeap
            ? new(ObjectLayout.ClassNumberOffset, _symbols.GetHelper(RuntimeHelper.Unreachable))
            : null;
        foreach (Function function in _graph.Functions)
        {
            if (evaluated.Run(function) | lowering?.Run(function) == true)
            {
                Pipelines.Early.Run(function);
            }
        }

        if (_options.Optimize)
        {
            // The importer has left each function fit for it.
            new Inliner(this, new PassPipeline(), Pipelines.AfterInlining).Run(_graph.Functions);
        }

        // What was inlined everywhere is gone before anything is done to it.
        ModuleContents contents = ModuleContents.Find(_roots, _functions.GetValueOrDefault);
        AddEagerClasses(contents);
        PassPipeline last = Pipelines.Lowering(_linkerOptions.IsMemoryShared);
        foreach (Function function in contents.Functions)
        {
            if (_options.Optimize)
            {
                Pipelines.Final.Run(function);
            }

            last.Run(function);
        }

        contents = ModuleContents.Find(_roots, _functions.GetValueOrDefault);
        if (_symbols.HasHeap)
        {
            PrepareForCollections(contents.Functions, contents.Data);
            contents = ModuleContents.Find(_roots, _functions.GetValueOrDefault);
        }

        return contents;
    }

    // In the order in which they are found, which is that of the program's own needs.
    private void AddEagerClasses(ModuleContents contents)
    {
        if (_symbols.HasHeap && _functions.GetValueOrDefault(_symbols.GetFunction(_symbols.Runtime.InitializeEagerClasses)) is { } function)
        {
            foreach (InitializationSymbol initialization in contents.Initializations)
            {
                if (initialization.IsEager)
                {
                    Instruction check = new(Opcode.EnsureInitialized, IRType.None) { Symbol = initialization };
                    function.Entry.InsertBefore(check, function.Entry.Terminator);
                }
            }
        }
    }

    private void MarkSitesOf(List<Function> functions, ThrowingFunctions throwing)
    {
        TraceSites sites = new(_symbols, _locations);
        MarkSites marks = new(
            throwing.MayThrow, sites.Find, sites.FindPlace, _symbols.GetHelper(RuntimeHelper.RecordFrame),
            _symbols.GetHelper(RuntimeHelper.RecordAndThrow));
        foreach (Function function in functions)
        {
            marks.Run(function);
        }
    }

    // The collector has to see every reference, and to be able to stop every thread.
    private void PrepareForCollections(List<Function> functions, List<DataSymbol> data)
    {
        if (_linkerOptions.Threads)
        {
            CallGraph calls = new(functions, data, withThrows: false);
            InsertPolls polls = new(_symbols.GetStaticField(_symbols.Runtime.StopRequested), _symbols.GetFunction(_symbols.Runtime.Poll));
            foreach (Function function in functions)
            {
                if (!_symbols.Runtime.IsRuntime(((MethodSymbol)function.Symbol).Method))
                {
                    polls.Run(function, calls.IsOnCycle(function.Symbol));
                }
            }
        }

        MarkSitesOf(functions, new(functions, data));
        CollectingFunctions collecting = new(functions, data);
        RootReferences roots = new(collecting.MayCollect);
        foreach (Function function in functions)
        {
            roots.Run(function);
        }
    }
}
