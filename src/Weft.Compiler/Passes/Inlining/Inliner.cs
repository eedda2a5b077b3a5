using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Inlining;

/// <summary>
/// Replaces calls by the bodies of what they call, callees before callers, so that a body is in its final form when it is copied. A call
/// that closes a cycle stays: its callee is not finished then. Not thread-safe; deterministic in the order of the functions.
/// </summary>
/// <param name="bodies">The functions that may be inlined or changed.</param>
/// <param name="beforehand">What is run on a function before its calls are decided, so that arguments are seen for what they are.</param>
/// <param name="afterwards">What is run on each function once its calls are decided, and before it is measured.</param>
internal sealed class Inliner(IFunctionBodies bodies, PassPipeline beforehand, PassPipeline afterwards)
{
    private const int Unvisited = 0;
    private const int Open = 1;

    private readonly Dictionary<FunctionSymbol, State> _states = [];

    /// <summary>Inlines in functions and in what they call.</summary>
    public void Run(IReadOnlyList<Function> functions)
    {
        foreach (Function function in functions)
        {
            Visit(function);
        }
    }

    // Depth-first without recursion: chains of calls are long.
    private void Visit(Function root)
    {
        if (StateOf(root.Symbol).Progress != Unvisited)
        {
            return;
        }

        Stack<(Function Function, List<FunctionSymbol> Callees, int Next)> stack = new();
        Enter(root, stack);
        while (stack.TryPop(out (Function Function, List<FunctionSymbol> Callees, int Next) top))
        {
            if (top.Next == top.Callees.Count)
            {
                Finish(top.Function);
                continue;
            }

            stack.Push(top with { Next = top.Next + 1 });
            FunctionSymbol callee = top.Callees[top.Next];
            if (StateOf(callee).Progress == Unvisited && bodies.Find(callee) is { } body)
            {
                Enter(body, stack);
            }
        }
    }

    private void Enter(Function function, Stack<(Function Function, List<FunctionSymbol> Callees, int Next)> stack)
    {
        StateOf(function.Symbol).Progress = Open;
        List<FunctionSymbol> callees = [];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.Call)
                {
                    callees.Add((FunctionSymbol)instruction.Symbol!);
                }
            }
        }

        stack.Push((function, callees, 0));
    }

    private void Finish(Function function)
    {
        State state = StateOf(function.Symbol);
        beforehand.Run(function);
        InlineCalls(function);
        afterwards.Run(function);
        state.Size = InliningCost.SizeOf(function);
        state.Body = InliningCost.IsPossible(function) ? function : null;
    }

    private void InlineCalls(Function function)
    {
        List<Instruction> calls = [];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.Call)
                {
                    calls.Add(instruction);
                }
            }
        }

        int size = calls.Count == 0 ? 0 : InliningCost.SizeOf(function);
        foreach (Instruction call in calls)
        {
            State callee = StateOf((FunctionSymbol)call.Symbol!);
            if (callee.Body is { } body && size + callee.Size <= InliningCost.CallerLimit && InliningCost.IsWorthwhile(call, callee.Size))
            {
                BodyCloner.Inline(call, body);
                size += callee.Size;
            }
        }
    }

    private State StateOf(FunctionSymbol symbol)
    {
        if (!_states.TryGetValue(symbol, out State? state))
        {
            state = new State();
            _states.Add(symbol, state);
        }

        return state;
    }

    /// <summary>How far a function is.</summary>
    private sealed class State
    {
        public int Progress { get; set; }

        /// <summary>Its size once it is finished.</summary>
        public int Size { get; set; }

        /// <summary>Its body once it is finished, if it can be inlined.</summary>
        public Function? Body { get; set; }
    }
}
