using System.Runtime.InteropServices;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Passes;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.Reachability;

/// <summary>
/// The methods that can run, found from the roots on: a method is reached when the body of a reached method names it after constants
/// were folded in that body. Methods come in the order in which they are found, breadth first, so that the order depends on the input
/// alone.
/// </summary>
internal sealed class MethodGraph(SymbolTable symbols, MethodILProvider bodies, ReachabilityDiagnostics diagnostics)
{
    // Types that grow without an end may do so in many ways at once, and then no single one becomes large for a long time.
    private const int MaximumInstances = 10_000;

    private readonly Dictionary<Symbol, CallSite?> _reached = [];
    private readonly Dictionary<MethodDesc, int> _instances = [];
    private readonly Queue<MethodSymbol> _pending = new();
    private readonly MethodImporter _importer = new(symbols, bodies, diagnostics);
    private readonly VirtualDispatch _dispatch = new(symbols);
    private readonly CallsOnObjects _callsOnObjects = new();
    private readonly TypeComparisons _comparisons = new();
    private readonly Queue<(MethodSymbol Method, Function Function)> _pendingScans = new();
    private readonly LateBoxes _lateBoxes = new(symbols);
    private readonly List<Function> _functions = [];

    /// <summary>The classes that have objects, and what is called virtually on them.</summary>
    public VirtualDispatch Dispatch => _dispatch;

    /// <summary>Whether something was reached that needs a heap, in a program that was to have none.</summary>
    public bool NeedsHeap { get; private set; }

    /// <summary>The bodies of the reached methods, in the order in which they were found.</summary>
    public IReadOnlyList<Function> Functions => _functions;

    /// <summary>Where a symbol was first used; null for a root.</summary>
    public CallSite? FindFirstUse(Symbol symbol) => _reached.GetValueOrDefault(symbol);

    /// <summary>Whether a symbol is reached.</summary>
    public bool IsReached(Symbol symbol) => _reached.ContainsKey(symbol);

    /// <summary>Adds a method that the outside calls.</summary>
    public FunctionSymbol AddRoot(MethodDesc method)
    {
        FunctionSymbol symbol = symbols.GetFunction(method);
        Reach(symbol, null);
        return symbol;
    }

    /// <summary>Follows all that is named until nothing new comes.</summary>
    public void Complete()
    {
        while (!NeedsHeap && (_pending.Count > 0 || _pendingScans.Count > 0))
        {
            if (_pendingScans.TryDequeue(out (MethodSymbol Method, Function Function) scan))
            {
                Scan(scan.Method, scan.Function);
                continue;
            }

            MethodSymbol method = _pending.Dequeue();
            if (_importer.Import(method) is { } function)
            {
                _functions.Add(function);
                Scan(method, function);
            }
            else
            {
                diagnostics.CheckEndless(method, this);
            }
        }

        if (symbols.HasHeap)
        {
            RemoveImpossible();
        }
    }

    // What has no body must not be named.
    private void RemoveImpossible()
    {
        foreach (Function function in _comparisons.Functions)
        {
            _comparisons.Fold(function);
            Pipelines.Early.Run(function);
        }

        ImpossibleCalls calls = new(symbols.GetHelper(RuntimeHelper.Unreachable), IsReached);
        foreach (Function function in _functions)
        {
            if (calls.Run(function))
            {
                Pipelines.Early.Run(function);
            }
        }
    }

    private void Scan(MethodSymbol caller, Function function)
    {
        HashSet<Block>? blocks = symbols.HasHeap ? _comparisons.FindBlocks(caller, function) : null;
        foreach (Block block in function.Blocks)
        {
            if (blocks?.Contains(block) != false)
            {
                ScanBlock(caller, block);
            }
        }
    }

    private void ScanBlock(MethodSymbol caller, Block block)
    {
        foreach (Instruction instruction in block)
        {
            CallSite site = new(caller, instruction.Location);
            if (instruction.Symbol is { } symbol && CanRun(instruction, site))
            {
                Reach(symbol, site);
            }

            if (!symbols.HasHeap || !_comparisons.IsFalse(instruction))
            {
                ReachOperands(instruction.Operands, site);
            }

            foreach (Edge edge in instruction.Edges)
            {
                foreach (Value argument in edge.Arguments)
                {
                    ReachOperand(argument, site);
                }
            }
        }
    }

    private bool CanRun(Instruction instruction, CallSite site) =>
        !instruction.IsOnObject || !symbols.HasHeap || instruction.Symbol is not MethodSymbol method
        || _callsOnObjects.CanRun(method, site);

    private void ReachOperands(ReadOnlySpan<Value> operands, CallSite site)
    {
        foreach (Value operand in operands)
        {
            ReachOperand(operand, site);
        }
    }

    private void ReachOperand(Value operand, CallSite site)
    {
        if (operand is SymbolAddress address)
        {
            Reach(address.Symbol, site);
        }
    }

    private void Enqueue(MethodSymbol method, CallSite? site)
    {
        int count = CollectionsMarshal.GetValueRefOrAddDefault(_instances, method.Method.GetTypicalMethodDefinition(), out _)++;
        if (count < MaximumInstances)
        {
            _pending.Enqueue(method);
        }
        else
        {
            diagnostics.ReportEndless(method, site, this);
        }
    }

    private void Reach(Symbol symbol, CallSite? site)
    {
        if (!symbols.HasHeap && symbol is UnsupportedSymbol or UnsupportedValueSymbol or TypeObjectSymbol)
        {
            NeedsHeap = true;
            return;
        }

        diagnostics.Check(symbol, site, this);
        if (_reached.TryAdd(symbol, site))
        {
            Follow(symbol, site);
        }
    }

    // Most names are known already, and the closures here are not made for those.
    private void Follow(Symbol symbol, CallSite? site)
    {
        _lateBoxes.Look(symbol, type => Reach(type, site));
        switch (symbol)
        {
            case MethodSymbol method:
                Enqueue(method, site);
                if (method.Method == symbols.Runtime.TypeObject)
                {
                    Reach(symbols.GetConstructedType(symbols.Types.GetCoreType("System", "RuntimeType")), site);
                }

                break;
            case InitializationSymbol initialization:
                Reach(initialization.State, site);
                Reach(initialization.Constructor, site);
                Reach(initialization.Runner, site);
                if (initialization.Type is { } type)
                {
                    Reach(type, site);
                }

                break;
            case VirtualMethodSymbol selector:
                _dispatch.Add(selector, target => Reach(target, site));
                break;
            case ClassTestSymbol test:
                _dispatch.Add(test);
                break;
            case ConstructedClassSymbol constructed:
                ReachClass(constructed, site);
                break;
            case MethodTableSymbol table:
                ReachMethodTable(table, site);
                break;
            case DataSymbol data:
                foreach (DataRelocation relocation in data.Relocations)
                {
                    Reach(relocation.Target, site);
                }

                break;
        }
    }

    private void ReachClass(ConstructedClassSymbol constructed, CallSite? site)
    {
        Reach(constructed.Table, site);
        _dispatch.Add(constructed.Type, target => Reach(target, site));
        _callsOnObjects.Add(constructed.Type, Reach);
        if (constructed.Type.Finalizer is { } finalizer)
        {
            Reach(symbols.GetFunction(finalizer), site);
        }
    }

    private void ReachMethodTable(MethodTableSymbol table, CallSite? site)
    {
        _comparisons.Give(table.Type, (method, function) => _pendingScans.Enqueue((method, function)));
        if (table.Type is { IsNullable: true, IsGenericDefinition: false, ContainsSignatureVariables: false } nullable)
        {
            Reach(symbols.GetMethodTable(nullable.Instantiation[0]), site);
        }

        if ((table.Type.ElementType ?? table.Type.BaseType) is { } related && !table.Type.IsInterface)
        {
            Reach(symbols.GetMethodTable(related), site);
        }
    }
}
