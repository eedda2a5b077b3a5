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
    private readonly Slot?[] _slots;
    private readonly int[] _slotUses;
    private readonly int[] _edgesTo;
    private int _position;

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

        _slots = new Slot?[slotBound];
        _slotUses = new int[slotBound];
        foreach (Slot slot in function.Slots)
        {
            _slots[slot.Id] = slot;
        }

        _edgesTo = new int[function.BlockIdBound];
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
            _position = 0;
            foreach (Instruction instruction in block)
            {
                CheckOperands(instruction, dominators);
                _position++;
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
                CheckSuccessors(block);
                CheckHandler(block);
            }

            foreach (Block block in _function.Blocks)
            {
                CheckPredecessors(block);
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

    private void CheckSuccessors(Block block)
    {
        foreach (Edge edge in block.Successors)
        {
            Block target = edge.Target;
            if (edge.Terminator != block.Last || target.Id >= _isBlockOfFunction.Length || !_isBlockOfFunction[target.Id] ||
                edge.Place >= target.Predecessors.Count || target.Predecessors[edge.Place] != edge)
            {
                Report(block, $"the edge to b{target.Id} is not among its predecessors");
                continue;
            }

            _edgesTo[target.Id]++;

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
    }

    // With all that leads here counted, those that know their place are the ones counted.
    private void CheckPredecessors(Block block)
    {
        for (int i = 0; i < block.Predecessors.Count; i++)
        {
            Edge edge = block.Predecessors[i];
            if (edge.Target != block || edge.Place != i || edge.Terminator is not { Block: { } source } ||
                source.Function != _function || !_isBlockOfFunction[source.Id])
            {
                Report(block, "a predecessor does not lead here");
            }
        }

        if (block.Predecessors.Count != _edgesTo[block.Id])
        {
            Report(block, $"{_edgesTo[block.Id]} edges lead here, of {block.Predecessors.Count} predecessors");
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

    private void CheckOperands(Instruction user, DominatorTree dominators)
    {
        for (int i = 0; i < user.Operands.Length; i++)
        {
            CheckOperand(user, user.Operands[i], user, i, dominators);
        }

        foreach (Edge edge in user.Edges)
        {
            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                CheckOperand(user, edge.Arguments[i], edge, i, dominators);
            }
        }
    }

    private void CheckOperand(Instruction user, Value operand, IValueUser by, int index, DominatorTree dominators)
    {
        switch (operand)
        {
            case Slot slot:
                if (slot.Id >= _slots.Length || _slots[slot.Id] != slot)
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
                    ? _positions[id] < _position
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

        if (!by.IsKnown(index))
        {
            Report(user, "an operand does not know this user");
        }
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
