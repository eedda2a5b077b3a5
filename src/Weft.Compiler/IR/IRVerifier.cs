using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Text;

namespace Weft.Compiler.IR;

/// <summary>
/// Checks what the rest of the compiler relies on: the shape of the graph, that values are defined where they are used, that each value
/// knows its users, and the types.
/// </summary>
internal sealed partial class IRVerifier
{
    private readonly Function _function;
    private readonly List<string> _problems = [];
    private readonly bool[] _isBlockOfFunction;
    private readonly Value?[] _values;
    private readonly int[] _positions;
    private readonly int[] _uses;
    private readonly int[] _slotUses;

    private IRVerifier(Function function)
    {
        _function = function;
        _isBlockOfFunction = new bool[function.BlockIdBound];
        _values = new Value?[function.ValueIdBound];
        _positions = new int[function.ValueIdBound];
        _uses = new int[function.ValueIdBound];
        int slotBound = 0;
        foreach (Slot slot in function.Slots)
        {
            slotBound = Math.Max(slotBound, slot.Id + 1);
        }

        _slotUses = new int[slotBound];
    }

    /// <summary>What is wrong with a function; empty where nothing is.</summary>
    public static IReadOnlyList<string> Check(Function function)
    {
        IRVerifier verifier = new(function);
        verifier.Run();
        return verifier._problems;
    }

    /// <summary>Throws where something is wrong with a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="after">What was done to it last.</param>
    /// <exception cref="InvalidOperationException">The function is broken; the message has the text.</exception>
    public static void Verify(Function function, string after)
    {
        IReadOnlyList<string> problems = Check(function);
        if (problems.Count > 0)
        {
            throw InternalError.Of($"after {after}: {string.Join("; ", problems)}\n{IRPrinter.Print(function)}");
        }
    }

    private void Run()
    {
        if (!CheckBlocks())
        {
            return;
        }

        foreach (Block block in _function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                CheckInstruction(instruction);
            }
        }

        DominatorTree dominators = new(_function);
        foreach (Block block in _function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                CheckOperands(instruction, dominators);
            }
        }

        CheckUsers();
    }

    private void Report(Block block, string message) => _problems.Add($"b{block.Id}: {message}");

    private void Report(Instruction instruction, string message) =>
        _problems.Add($"b{instruction.Block!.Id}: {instruction.Info.Name} (v{instruction.Id}): {message}");

    // Whether the blocks can be walked: all else needs that.
    private bool CheckBlocks()
    {
        foreach (Block block in _function.Blocks)
        {
            if (block.Function != _function || _isBlockOfFunction[block.Id])
            {
                Report(block, "the block belongs elsewhere, or stands twice among the blocks");
            }
            else
            {
                _isBlockOfFunction[block.Id] = true;
            }
        }

        foreach (Block block in _function.Blocks)
        {
            CheckList(block);
            foreach (BlockParameter parameter in block.Parameters)
            {
                Number(block, parameter, parameter.Id, -1);
            }
        }

        if (_problems.Count == 0)
        {
            foreach (Block block in _function.Blocks)
            {
                CheckEdges(block);
                CheckHandler(block);
            }
        }

        if (_function.Entry.Predecessors.Count > 0)
        {
            Report(_function.Entry, "an edge leads to the entry");
        }

        return _problems.Count == 0;
    }

    private void CheckList(Block block)
    {
        int position = 0;
        Instruction? previous = null;
        foreach (Instruction instruction in block)
        {
            if (instruction.Block != block || instruction.Previous != previous)
            {
                Report(block, "the list of instructions is broken");
                return;
            }

            if (instruction.IsTerminator != (instruction == block.Last))
            {
                Report(block, "a terminator stands inside the block, or none at its end");
            }

            if (instruction.Type != IRType.None)
            {
                Number(block, instruction, instruction.Id, position);
            }

            position++;
            previous = instruction;
        }

        if (block.Last is null)
        {
            Report(block, "the block is empty");
        }
    }

    private void Number(Block block, Value value, int id, int position)
    {
        if (id < 0 || id >= _values.Length || _values[id] is not null)
        {
            Report(block, $"the number v{id} is out of range or taken");
            return;
        }

        _values[id] = value;
        _positions[id] = position;
    }

    private void CheckEdges(Block block)
    {
        foreach (Edge edge in block.Successors)
        {
            if (edge.Terminator != block.Last || edge.Target.Id >= _isBlockOfFunction.Length || !_isBlockOfFunction[edge.Target.Id] ||
                Count(edge.Target.Predecessors, edge) != 1)
            {
                Report(block, $"the edge to b{edge.Target.Id} is not among its predecessors");
            }

            if (edge.Arguments.Count != edge.Target.Parameters.Count)
            {
                Report(block, $"the edge to b{edge.Target.Id} has not an argument for each parameter");
                continue;
            }

            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                if (!SameMachineType(edge.Arguments[i].Type, edge.Target.Parameters[i].Type))
                {
                    Report(block, $"argument {i} to b{edge.Target.Id} has another type than the parameter");
                }
            }
        }

        foreach (Edge edge in block.Predecessors)
        {
            if (edge.Target != block || edge.Terminator is not { Block: { } source } terminator ||
                source.Function != _function || !_isBlockOfFunction[source.Id] || Count(terminator.Edges, edge) != 1)
            {
                Report(block, "a predecessor does not lead here");
            }
        }
    }

    private void CheckHandler(Block block)
    {
        if (block.Handler is { } handler)
        {
            if (block == _function.Entry)
            {
                Report(block, "the entry has a handler");
            }

            if (handler.Id >= _isBlockOfFunction.Length || !_isBlockOfFunction[handler.Id] || !handler.Covered.Contains(block))
            {
                Report(block, "the handler belongs elsewhere, or does not know the block");
            }

            // What a handler throws goes outwards.
            Block? outer = handler;
            for (int i = 0; outer is not null; i++)
            {
                if (outer == block || i > _function.Blocks.Count)
                {
                    Report(block, "the block is part of its own handler");
                    return;
                }

                outer = outer.Handler;
            }
        }

        foreach (Block covered in block.Covered)
        {
            if (covered.Handler != block || covered.Id >= _isBlockOfFunction.Length || !_isBlockOfFunction[covered.Id])
            {
                Report(block, "a block that the handler covers does not name it, or is not there");
            }
        }

        if (block.IsHandler && (block.Predecessors.Count > 0 || block.Parameters.Count != 1 || block.Parameters[0].Type != IRType.Object))
        {
            Report(block, "a handler has a way in other than by an exception, or not one parameter that is an object");
        }
    }

    private static int Count(IReadOnlyList<Edge> edges, Edge edge)
    {
        int count = 0;
        foreach (Edge other in edges)
        {
            count += other == edge ? 1 : 0;
        }

        return count;
    }

    private void CheckOperands(Instruction user, DominatorTree dominators)
    {
        foreach (Value operand in user.Operands)
        {
            CheckOperand(user, operand, user, dominators);
        }

        foreach (Edge edge in user.Edges)
        {
            foreach (Value argument in edge.Arguments)
            {
                CheckOperand(user, argument, edge, dominators);
            }
        }
    }

    private void CheckOperand(Instruction user, Value operand, IValueUser by, DominatorTree dominators)
    {
        switch (operand)
        {
            case Slot slot:
                if (!_function.Slots.Contains(slot))
                {
                    Report(user, "the slot belongs elsewhere");
                    return;
                }

                _slotUses[slot.Id]++;
                break;
            case Constant or SymbolAddress:
                return;
            case Instruction or BlockParameter:
                (int id, Block? block) = operand is Instruction { } instruction
                    ? (instruction.Id, instruction.Block)
                    : (((BlockParameter)operand).Id, ((BlockParameter)operand).Block);
                if (id < 0 || id >= _values.Length || _values[id] != operand)
                {
                    Report(user, $"v{id} is used and stands nowhere");
                    return;
                }

                _uses[id]++;
                bool isBefore = block == user.Block
                    ? _positions[id] < PositionOf(user)
                    : dominators.Dominates(block!, user.Block!) || !dominators.Order.IsReachable(user.Block!);
                if (!isBefore)
                {
                    Report(user, $"v{id} is not defined on each way to its use");
                }

                break;
            default:
                Report(user, "an operand is of an unknown kind");
                return;
        }

        if (!operand.Users.Contains(by))
        {
            Report(user, "an operand does not know this user");
        }
    }

    // Only instructions with a result have a place on record; the others are asked for less often than they would be counted.
    private int PositionOf(Instruction instruction)
    {
        if (instruction.Id >= 0 && instruction.Type != IRType.None)
        {
            return _positions[instruction.Id];
        }

        int after = 0;
        Instruction? previous = instruction.Previous;
        while (previous is not null && previous.Type == IRType.None)
        {
            after++;
            previous = previous.Previous;
        }

        return after + 1 + (previous is null ? -1 : _positions[previous.Id]);
    }

    private void CheckUsers()
    {
        for (int id = 0; id < _values.Length; id++)
        {
            if (_values[id] is { } value && value.Users.Length != _uses[id])
            {
                _problems.Add($"v{id} has {_uses[id]} uses and knows {value.Users.Length}");
            }
        }

        foreach (Slot slot in _function.Slots)
        {
            if (slot.Users.Length != _slotUses[slot.Id])
            {
                _problems.Add($"s{slot.Id} has {_slotUses[slot.Id]} uses and knows {slot.Users.Length}");
            }
        }
    }
}
