using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>Who calls whom, in a program as it is emitted. A call through the table may reach anything that stands in it.</summary>
internal sealed class CallGraph
{
    /// <summary>The number that stands for a call through the table.</summary>
    public const int Table = 0;

    private readonly Dictionary<FunctionSymbol, int> _numbers = [];
    private readonly List<List<int>> _callees = [];
    private readonly bool _withThrows;
    private bool[]? _isOnCycle;

    /// <summary>Reads the bodies.</summary>
    /// <param name="functions">All functions of the program.</param>
    /// <param name="data">Its data: the finalizers of classes are named there alone.</param>
    /// <param name="withThrows">
    /// Whether what <see cref="Opcode.ThrowIf"/> runs is called too. It does not return, so no cycle leads through it.
    /// </param>
    public CallGraph(IReadOnlyList<Function> functions, IReadOnlyList<DataSymbol> data, bool withThrows)
    {
        _withThrows = withThrows;
        _callees.Add([]);
        foreach (Function function in functions)
        {
            _numbers.Add(function.Symbol, _callees.Count);
            _callees.Add([]);
        }

        foreach (Function function in functions)
        {
            Scan(function);
        }

        foreach (DataSymbol symbol in data)
        {
            foreach (DataRelocation relocation in symbol.Relocations)
            {
                if (relocation.Target is FunctionSymbol function)
                {
                    AddToTable(function);
                }
            }
        }
    }

    /// <summary>Whether calls may lead from a function to itself.</summary>
    public bool IsOnCycle(FunctionSymbol function)
    {
        _isOnCycle ??= new CycleSearch(_callees).Run();
        return _isOnCycle[_numbers[function]];
    }

    /// <summary>The number of a function with a body, or -1.</summary>
    public int NumberOf(FunctionSymbol function) => _numbers.GetValueOrDefault(function, -1);

    /// <summary>From which functions calls may lead to others; these count too.</summary>
    /// <param name="isTarget">Which the others are.</param>
    /// <returns>By the numbers of functions, and of <see cref="Table"/>.</returns>
    public bool[] FindLeadingTo(Func<FunctionSymbol, bool> isTarget)
    {
        List<int>[] callers = FindCallers();
        bool[] leading = new bool[_callees.Count];
        Stack<int> pending = new();
        foreach ((FunctionSymbol function, int number) in _numbers)
        {
            if (isTarget(function))
            {
                pending.Push(number);
            }
        }

        while (pending.TryPop(out int number))
        {
            if (leading[number])
            {
                continue;
            }

            leading[number] = true;
            foreach (int caller in callers[number])
            {
                pending.Push(caller);
            }
        }

        return leading;
    }

    private List<int>[] FindCallers()
    {
        List<int>[] callers = new List<int>[_callees.Count];
        for (int number = 0; number < callers.Length; number++)
        {
            callers[number] = [];
        }

        for (int caller = 0; caller < callers.Length; caller++)
        {
            foreach (int callee in _callees[caller])
            {
                callers[callee].Add(caller);
            }
        }

        return callers;
    }

    private void Scan(Function function)
    {
        List<int> callees = _callees[_numbers[function.Symbol]];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.CallIndirect)
                {
                    callees.Add(Table);
                }
                else if (IsCall(instruction.Opcode) && instruction.Symbol is FunctionSymbol callee && _numbers.TryGetValue(callee, out int number))
                {
                    callees.Add(number);
                }

                foreach (Value operand in instruction.Operands)
                {
                    AddToTable(operand);
                }

                foreach (Edge edge in instruction.Edges)
                {
                    foreach (Value argument in edge.Arguments)
                    {
                        AddToTable(argument);
                    }
                }
            }
        }
    }

    private bool IsCall(Opcode opcode) => opcode == Opcode.Call || (_withThrows && opcode == Opcode.ThrowIf);

    private void AddToTable(Value value)
    {
        switch (value)
        {
            case SymbolAddress { Symbol: FunctionSymbol function }:
                AddToTable(function);
                break;
            case SymbolAddress { Symbol: SelectorSymbol selector }:
                foreach (SelectorTarget target in selector.Targets)
                {
                    AddToTable(target.Function);
                }

                break;
        }
    }

    private void AddToTable(FunctionSymbol function)
    {
        if (_numbers.TryGetValue(function, out int number))
        {
            _callees[Table].Add(number);
        }
    }

    /// <summary>Tarjan's search for strongly connected components, without recursion.</summary>
    private sealed class CycleSearch(List<List<int>> callees)
    {
        private readonly int[] _indices = new int[callees.Count];
        private readonly int[] _lows = new int[callees.Count];
        private readonly bool[] _isOpen = new bool[callees.Count];
        private readonly bool[] _isOnCycle = new bool[callees.Count];
        private readonly Stack<int> _open = new();
        private readonly Stack<(int Node, int Next)> _path = new();
        private int _next = 1;

        public bool[] Run()
        {
            for (int node = 0; node < callees.Count; node++)
            {
                if (_indices[node] == 0)
                {
                    Search(node);
                }
            }

            return _isOnCycle;
        }

        private void Search(int root)
        {
            Enter(root);
            while (_path.TryPop(out (int Node, int Next) top))
            {
                List<int> edges = callees[top.Node];
                if (top.Next < edges.Count)
                {
                    _path.Push((top.Node, top.Next + 1));
                    Follow(top.Node, edges[top.Next]);
                    continue;
                }

                Leave(top.Node);
                if (_path.TryPeek(out (int Node, int Next) caller))
                {
                    _lows[caller.Node] = Math.Min(_lows[caller.Node], _lows[top.Node]);
                }
            }
        }

        private void Enter(int node)
        {
            _indices[node] = _lows[node] = _next++;
            _isOpen[node] = true;
            _open.Push(node);
            _path.Push((node, 0));
        }

        private void Follow(int from, int to)
        {
            if (_indices[to] == 0)
            {
                Enter(to);
            }
            else if (_isOpen[to])
            {
                _lows[from] = Math.Min(_lows[from], _indices[to]);
                _isOnCycle[from] |= from == to;
            }
        }

        private void Leave(int node)
        {
            if (_lows[node] != _indices[node])
            {
                return;
            }

            int member = _open.Pop();
            bool isAlone = member == node;
            while (true)
            {
                _isOpen[member] = false;
                _isOnCycle[member] |= !isAlone;
                if (member == node)
                {
                    return;
                }

                member = _open.Pop();
            }
        }
    }
}
