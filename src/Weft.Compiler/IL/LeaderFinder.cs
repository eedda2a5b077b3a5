using System.Collections;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Bodies;
using ExceptionRegion = Weft.Compiler.TypeSystem.Bodies.ExceptionRegion;

namespace Weft.Compiler.IL;

/// <summary>Where blocks begin: at targets of branches, after them, and where protected regions and handlers begin.</summary>
internal sealed class LeaderFinder
{
    private readonly BitArray _leaders;
    private readonly BitArray _targets;
    private readonly BitArray _joins;
    private readonly BitArray _fallenInto;

    /// <summary>Reads a body.</summary>
    public LeaderFinder(MethodIL body)
    {
        ReadOnlySpan<byte> code = body.Code.Span;
        _leaders = new(code.Length + 1);
        _targets = new(code.Length + 1);
        _joins = new(code.Length + 1);
        _fallenInto = new(code.Length + 1);
        _leaders[0] = true;
        ILReader reader = new(code);
        while (reader.HasNext)
        {
            ILOpCode opcode = reader.ReadOpcode();
            ReadOperand(opcode, ref reader);
            if (!EndsCode(opcode))
            {
                _fallenInto[reader.Offset] = true;
            }
        }

        _joins.Or(_targets.And(_fallenInto));
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            MarkLeader(region.TryOffset, 0);
            MarkLeader(region.TryOffset + region.TryLength, 0);
            MarkLeader(region.HandlerOffset, 0);
            MarkLeader(region.HandlerOffset + region.HandlerLength, 0);
            if (region.Kind == ExceptionRegionKind.Filter)
            {
                MarkLeader(region.FilterOffset, 0);
            }
        }
    }

    /// <summary>Whether a block begins at an offset.</summary>
    public bool IsLeader(int offset) => _leaders[offset];

    /// <summary>Whether there is more than one way to an offset, so that what is on the stack there may come from different places.</summary>
    public bool IsJoin(int offset) => _joins[offset];

    // What follows is not fallen into.
    private static bool EndsCode(ILOpCode opcode) => opcode is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s
        or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;

    private void ReadOperand(ILOpCode opcode, ref ILReader reader)
    {
        if (opcode == ILOpCode.Switch)
        {
            MarkSwitch(ref reader);
        }
        else if (opcode.IsBranch())
        {
            int distance = opcode.GetBranchOperandSize() == 1 ? reader.ReadSByte() : reader.ReadInt32();
            MarkTarget(reader.Offset + distance, reader.Offset);
            _leaders[reader.Offset] = true;
        }
        else
        {
            reader.SkipOperand(opcode);
            if (EndsCode(opcode))
            {
                _leaders[reader.Offset] = true;
            }
        }
    }

    private void MarkSwitch(ref ILReader reader)
    {
        int count = reader.ReadSwitchCount();
        int end = reader.Offset + (count * 4);
        for (int i = 0; i < count; i++)
        {
            MarkTarget(end + reader.ReadInt32(), reader.Offset);
        }

        _leaders[end] = true;
    }

    private void MarkTarget(int target, int from)
    {
        MarkLeader(target, from);
        _joins[target] |= _targets[target];
        _targets[target] = true;
    }

    private void MarkLeader(int target, int from)
    {
        if ((uint)target >= (uint)_leaders.Length)
        {
            throw new BadILException($"a branch leads to IL_{target:x4}, outside the method", from);
        }

        _leaders[target] = true;
    }
}
