using System.Collections;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Bodies;
using ExceptionRegion = Weft.Compiler.TypeSystem.Bodies.ExceptionRegion;

namespace Weft.Compiler.IL;

/// <summary>Finds where blocks begin: at targets of branches, after them, and where protected regions and handlers begin.</summary>
internal static class LeaderFinder
{
    /// <summary>One bit for each byte of the body, set where a block begins.</summary>
    public static BitArray Find(MethodIL body)
    {
        ReadOnlySpan<byte> code = body.Code.Span;
        BitArray leaders = new(code.Length + 1);
        leaders[0] = true;
        ILReader reader = new(code);
        while (reader.HasNext)
        {
            ILOpCode opcode = reader.ReadOpcode();
            if (opcode == ILOpCode.Switch)
            {
                MarkSwitch(ref reader, leaders);
            }
            else if (opcode.IsBranch())
            {
                int distance = opcode.GetBranchOperandSize() == 1 ? reader.ReadSByte() : reader.ReadInt32();
                Mark(leaders, reader.Offset + distance, reader.Offset);
                leaders[reader.Offset] = true;
            }
            else
            {
                reader.SkipOperand(opcode);
                if (opcode is ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp)
                {
                    leaders[reader.Offset] = true;
                }
            }
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Mark(leaders, region.TryOffset, 0);
            Mark(leaders, region.TryOffset + region.TryLength, 0);
            Mark(leaders, region.HandlerOffset, 0);
            Mark(leaders, region.HandlerOffset + region.HandlerLength, 0);
            if (region.Kind == ExceptionRegionKind.Filter)
            {
                Mark(leaders, region.FilterOffset, 0);
            }
        }

        return leaders;
    }

    private static void MarkSwitch(ref ILReader reader, BitArray leaders)
    {
        int count = reader.ReadSwitchCount();
        int end = reader.Offset + (count * 4);
        for (int i = 0; i < count; i++)
        {
            Mark(leaders, end + reader.ReadInt32(), reader.Offset);
        }

        leaders[end] = true;
    }

    private static void Mark(BitArray leaders, int target, int from)
    {
        if ((uint)target >= (uint)leaders.Length)
        {
            throw new BadILException($"a branch leads to IL_{target:x4}, outside the method", from);
        }

        leaders[target] = true;
    }
}
