using Weft.Compiler.Diagnostics;
using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Driver;

internal sealed partial class Compilation
{
    private readonly List<FunctionSymbol> _roots = [];
    private FunctionSymbol? _start;
    private FunctionSymbol? _initialize;
    private FunctionSymbol? _runThread;
    private FunctionSymbol? _stackOverflow;

    /// <summary>Adds what the outside calls: the start, the exports of the program, and what the linker calls.</summary>
    private bool AddRoots()
    {
        List<MethodDesc> exports = FindExports();
        if (!FindNamedExports(exports))
        {
            return false;
        }

        if (_assembly.EntryPoint is null && exports.Count == 0 && _namedExports.Count == 0)
        {
            _diagnostics.Add(DiagnosticCatalogue.NoEntryPoint, new(_input.Name));
            return false;
        }

        if (_assembly.EntryPoint is null)
        {
            _initialize = AddRoot(_symbols.Runtime.Initialize);
        }
        else
        {
            _start = AddRoot(_symbols.Runtime.Start);
        }

        foreach (MethodDesc export in exports)
        {
            AddRoot(_symbols.GetExport(export));
        }

        foreach ((string name, MethodDesc method) in _namedExports)
        {
            _exportedFunctions.TryAdd(name, AddRoot(_symbols.GetExport(method)));
        }

        _stackOverflow = AddRoot(_symbols.Runtime.GetHelper(RuntimeHelper.StackOverflow));
        if (_symbols.HasHeap)
        {
            AddRoot(_symbols.Runtime.GetHelper(RuntimeHelper.Unreachable));
            AddRoot(_symbols.Runtime.GetHelper(RuntimeHelper.RecordFrame));
            AddRoot(_symbols.Runtime.GetHelper(RuntimeHelper.RecordAndThrow));
            if (_linkerOptions.Threads)
            {
                AddRoot(_symbols.Runtime.Poll);
            }
        }

        if (_linkerOptions.Threads)
        {
            _runThread = AddRoot(_symbols.Runtime.RunThread);
        }

        return true;
    }

    private FunctionSymbol AddRoot(MethodDesc method) => AddRoot(_symbols.GetFunction(method));

    private FunctionSymbol AddRoot(FunctionSymbol function)
    {
        _graph.AddRoot(function);
        _roots.Add(function);
        return function;
    }

    private List<MethodDesc> FindExports()
    {
        List<MethodDesc> exports = [];
        foreach (TypeDesc type in _assembly.GetTypes())
        {
            foreach (MethodDesc method in type.GetMethods())
            {
                if (method.UnmanagedEntryPoint is not null)
                {
                    exports.Add(method);
                }
            }
        }

        return exports;
    }
}
