using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.Inlining;

/// <summary>Puts a copy of a function's body in the place of a call.</summary>
internal sealed class BodyCloner
{
    private readonly Function _caller;
    private readonly Instruction _call;
    private readonly Value?[] _values;
    private readonly Block?[] _blocks;
    private readonly Dictionary<Slot, Slot> _slots = [];
    private SourceLocation? _lastLocation;
    private SourceLocation? _lastInlined;

    private BodyCloner(Instruction call, Function callee)
    {
        _caller = call.Block!.Function;
        _call = call;
        _values = new Value?[callee.ValueIdBound];
        _blocks = new Block?[callee.BlockIdBound];
    }

    /// <summary>Replaces a call; returns the block in which the caller goes on.</summary>
    public static Block Inline(Instruction call, Function callee) => new BodyCloner(call, callee).Run(callee);

    private Block Run(Function callee)
    {
        Block block = _call.Block!;
        Block rest = BlockSplitting.SplitAfter(_call);
        foreach (IRType result in callee.Symbol.Signature.Results)
        {
            rest.AddParameter(result);
        }

        foreach (Slot slot in callee.Slots)
        {
            _slots.Add(slot, _caller.AddSlot(slot.Size, slot.Alignment, slot.Name));
        }

        BlockOrder order = new(callee);
        AddBlocks(order, block, rest);
        for (int i = 0; i < callee.Entry.Parameters.Count; i++)
        {
            _values[callee.Entry.Parameters[i].Id] = _call.Operands[i];
        }

        // In reverse postorder a value is copied before what uses it.
        foreach (Block original in order.Blocks)
        {
            Block copy = original == callee.Entry ? block : _blocks[original.Id]!;
            foreach (Instruction instruction in original)
            {
                Copy(instruction, copy, rest);
            }
        }

        GiveResults(rest);
        _call.Remove();
        return rest;
    }

    private void AddBlocks(BlockOrder order, Block before, Block rest)
    {
        int position = _caller.Blocks.IndexOf(rest);
        List<Block> added = [];
        foreach (Block original in order.Blocks[1..])
        {
            Block copy = _caller.AddBlock();
            copy.IsCold = original.IsCold || before.IsCold;
            foreach (BlockParameter parameter in original.Parameters)
            {
                BlockParameter copied = copy.AddParameter(parameter.Type);
                copied.Variable = parameter.Variable;
                _values[parameter.Id] = copied;
            }

            _blocks[original.Id] = copy;
            added.Add(copy);
        }

        // What the callee does not catch goes to the call's handler.
        foreach (Block original in order.Blocks[1..])
        {
            _blocks[original.Id]!.Handler = original.Handler is { } handler ? _blocks[handler.Id] : before.Handler;
        }

        _caller.Blocks.RemoveRange(_caller.Blocks.Count - added.Count, added.Count);
        _caller.Blocks.InsertRange(position, added);
    }

    private void Copy(Instruction instruction, Block block, Block rest)
    {
        Value[] operands = new Value[instruction.Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Map(instruction.Operands[i]);
        }

        if (instruction.Opcode == Opcode.Return)
        {
            block.Append(new(Opcode.Jump, IRType.None) { Edges = [new Edge(rest, operands)], Location = MapLocation(instruction.Location) });
            return;
        }

        Edge[] edges = instruction.Edges.Count == 0 ? [] : new Edge[instruction.Edges.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            Edge edge = instruction.Edges[i];
            Value[] arguments = new Value[edge.Arguments.Count];
            for (int j = 0; j < arguments.Length; j++)
            {
                arguments[j] = Map(edge.Arguments[j]);
            }

            edges[i] = new Edge(_blocks[edge.Target.Id]!, arguments);
        }

        Instruction copy = block.Append(new(instruction.Opcode, instruction.Type, operands)
        {
            Access = instruction.Access,
            Immediate = instruction.Immediate,
            Symbol = instruction.Symbol,
            Signature = instruction.Signature,
            Edges = edges,
            IsCold = instruction.IsCold,
            Location = MapLocation(instruction.Location),
            Variable = instruction.Variable,
        });
        if (instruction.Id >= 0)
        {
            _values[instruction.Id] = copy;
        }
    }

    private Value Map(Value value) => value switch
    {
        Instruction instruction => _values[instruction.Id]!,
        BlockParameter parameter => _values[parameter.Id]!,
        Slot slot => _slots[slot],
        _ => value,
    };

    // The call becomes the outermost place of what was inlined into the callee before.
    private SourceLocation? MapLocation(SourceLocation? location)
    {
        if (location is null || _call.Location is null)
        {
            return location ?? _call.Location;
        }

        if (!ReferenceEquals(location, _lastLocation))
        {
            _lastLocation = location;
            _lastInlined = Chain(location, _call.Location);
        }

        return _lastInlined;
    }

    private static SourceLocation Chain(SourceLocation location, SourceLocation call) =>
        location with { InlinedAt = location.InlinedAt is null ? call : Chain(location.InlinedAt, call) };

    private void GiveResults(Block rest)
    {
        if (rest.Parameters.Count == 1)
        {
            _call.ReplaceUsesWith(rest.Parameters[0]);
            return;
        }

        while (!_call.IsUnused)
        {
            Instruction extract = (Instruction)_call.Users[^1];
            extract.ReplaceUsesWith(rest.Parameters[extract.Immediate]);
            extract.Remove();
        }
    }
}
