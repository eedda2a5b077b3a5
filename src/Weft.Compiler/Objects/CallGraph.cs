using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>Who calls whom, in a program as it is emitted. A call through the table may reach anything that stands in it.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<FunctionSymbol, int> _numbers = [];
    private readonly List<List<int>> _callees = [];
    private readonly bool[] _isOnCycle;

    /// <summary>Reads the bodies.</summary>
    public CallGraph(IReadOnlyList<Function> functions)
    {
        // Node 0 stands for the table.
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

        _isOnCycle = new CycleSearch(_callees).Run();
    }

    /// <summary>Whether calls may lead from a function to itself.</summary>
    public bool IsOnCycle(FunctionSymbol function) => _isOnCycle[_numbers[function]];

    private void Scan(Function function)
    {
        List<int> callees = _callees[_numbers[function.Symbol]];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.CallIndirect)
                {
                    callees.Add(0);
                }
                else if (instruction is { Opcode: Opcode.Call, Symbol: FunctionSymbol callee } && _numbers.TryGetValue(callee, out int number))
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
            _callees[0].Add(number);
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
