using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Interpretation;

/// <summary>
/// Runs functions on a machine in memory, one thread only. Slots lie on the stack below <see cref="LinkerGlobals.StackPointer"/> and begin
/// as zero. It does not trust the code: each loop, each call and each access is bounded.
/// </summary>
/// <param name="machine">What the code sees.</param>
/// <param name="stepLimit">How many instructions may run.</param>
internal sealed partial class Interpreter(InterpreterMachine machine, long stepLimit)
{
    private const int MaximumDepth = 200;
    private long _steps = stepLimit;
    private int _depth;
    private InterpreterEnd _end;
    private FunctionSymbol? _thrower;
    private long _exception;

    /// <summary>Runs a function.</summary>
    public InterpreterOutcome Run(Function function, ReadOnlySpan<long> arguments)
    {
        _end = InterpreterEnd.Returned;
        _thrower = null;
        _exception = 0;
        long[] results = new long[function.Symbol.Signature.Results.Count];
        bool returned = Invoke(function, arguments, results);
        return new(_end, returned ? results : [], _thrower, _exception);
    }

    private bool Invoke(Function function, ReadOnlySpan<long> arguments, Span<long> results)
    {
        if (++_depth > MaximumDepth)
        {
            return Fail(InterpreterEnd.Trapped);
        }

        long stack = machine.GetGlobal(LinkerGlobals.StackPointer);
        Frame frame = new(function);
        uint top = (uint)stack;
        foreach (Slot slot in function.Slots)
        {
            top = (top - (uint)slot.Size) & ~((uint)slot.Alignment - 1);
            if (!machine.TryFind(top, 0, (uint)slot.Size, out Span<byte> bytes))
            {
                return Fail(InterpreterEnd.Trapped);
            }

            bytes.Clear();
            frame.Slots[slot.Id] = (int)top;
        }

        machine.SetGlobal(LinkerGlobals.StackPointer, (int)(top & ~15u));
        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[function.Entry.Parameters[i].Id] = arguments[i];
        }

        bool returned = RunBlocks(function.Entry, frame, results);
        machine.SetGlobal(LinkerGlobals.StackPointer, stack);
        _depth--;
        return returned;
    }

    private bool RunBlocks(Block block, Frame frame, Span<long> results)
    {
        while (true)
        {
            if (!RunInstructions(block, frame))
            {
                if (_end != InterpreterEnd.Threw || block.Handler is not { } handler)
                {
                    return false;
                }

                _end = InterpreterEnd.Returned;
                frame.Values[handler.Parameters[0].Id] = _exception;
                block = handler;
                continue;
            }

            Instruction terminator = block.Terminator;
            if (terminator.Opcode == Opcode.Return)
            {
                for (int i = 0; i < results.Length; i++)
                {
                    results[i] = Read(terminator.Operands[i], frame);
                }

                return true;
            }

            if (terminator.Opcode == Opcode.Unreachable)
            {
                return Fail(InterpreterEnd.Trapped);
            }

            Edge edge = terminator.Edges[ChooseEdge(terminator, frame)];
            Transfer(edge, frame);
            block = edge.Target;
        }
    }

    private bool RunInstructions(Block block, Frame frame)
    {
        foreach (Instruction instruction in block)
        {
            if (--_steps < 0)
            {
                return Fail(InterpreterEnd.OutOfSteps);
            }

            if (!instruction.IsTerminator && !Execute(instruction, frame))
            {
                return false;
            }
        }

        return true;
    }

    private int ChooseEdge(Instruction terminator, Frame frame) => terminator.Opcode switch
    {
        Opcode.Branch => (int)Read(terminator.Operands[0], frame) != 0 ? 0 : 1,
        Opcode.Switch => (int)Math.Min((uint)Read(terminator.Operands[0], frame), (uint)terminator.Edges.Count - 1),
        _ => 0,
    };

    // All arguments are read before a parameter is written: they may be parameters of the same block.
    private static void Transfer(long[] arguments, Block target, Frame frame)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[target.Parameters[i].Id] = arguments[i];
        }
    }

    private void Transfer(Edge edge, Frame frame)
    {
        long[] arguments = new long[edge.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Read(edge.Arguments[i], frame);
        }

        Transfer(arguments, edge.Target, frame);
    }

    private long Read(Value value, Frame frame) => value switch
    {
        Constant constant => constant.Bits,
        SymbolAddress address => (int)(machine.AddressOf(address.Symbol) + (uint)address.Offset),
        Slot slot => frame.Slots[slot.Id],
        Instruction instruction => frame.Values[instruction.Id],
        BlockParameter parameter => frame.Values[parameter.Id],
        _ => throw InternalError.Of("an operand of an unknown kind"),
    };

    private bool Fail(InterpreterEnd end)
    {
        _end = end;
        return false;
    }

    private bool Throw(FunctionSymbol? helper, long exception)
    {
        _thrower = helper;
        _exception = exception;
        return Fail(InterpreterEnd.Threw);
    }

    private bool Throw(FunctionSymbol helper) =>
        machine.FindBody(helper) is { } body ? Invoke(body, [], []) : Throw(helper, machine.ExceptionOf(helper));

    /// <summary>The values of one call of a function.</summary>
    private sealed class Frame(Function function)
    {
        public long[] Values { get; } = new long[function.ValueIdBound];

        public int[] Slots { get; } = new int[function.Slots.Count == 0 ? 0 : function.Slots[^1].Id + 1];

        public Dictionary<Instruction, long[]> Tuples { get; } = [];
    }
}
