using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace Weft.Compiler.IL;

/// <summary>Reads IL instructions and their operands (ECMA-335 III.1.2).</summary>
/// <param name="code">The body's IL.</param>
internal ref struct ILReader(ReadOnlySpan<byte> code)
{
    private readonly ReadOnlySpan<byte> _code = code;

    /// <summary>Where the next byte is.</summary>
    public int Offset { get; set; }

    /// <summary>Whether there is another instruction.</summary>
    public readonly bool HasNext => Offset < _code.Length;

    /// <summary>Reads an opcode.</summary>
    public ILOpCode ReadOpcode()
    {
        byte first = ReadByte();
        return first == 0xFE ? (ILOpCode)(0xFE00 | ReadByte()) : (ILOpCode)first;
    }

    /// <summary>The opcode of the next instruction, or nop at the end.</summary>
    public readonly ILOpCode PeekOpcode()
    {
        ILReader ahead = this;
        return ahead.HasNext ? ahead.ReadOpcode() : ILOpCode.Nop;
    }

    /// <summary>Reads an unsigned byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads a signed byte.</summary>
    public sbyte ReadSByte() => (sbyte)ReadByte();

    /// <summary>Reads an unsigned 16-bit number.</summary>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    /// <summary>Reads a 32-bit number, or a token.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>Reads a 64-bit number.</summary>
    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>Reads a float32.</summary>
    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>Reads a float64.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>Reads how many targets a switch has, all of which are there.</summary>
    public int ReadSwitchCount()
    {
        uint count = (uint)ReadInt32();
        return count <= (uint)(_code.Length - Offset) / 4
            ? (int)count
            : throw new BadILException("the code ends within an instruction", Offset);
    }

    /// <summary>Skips the operand of an opcode.</summary>
    public void SkipOperand(ILOpCode opcode)
    {
        if (opcode == ILOpCode.Switch)
        {
            Take(ReadSwitchCount() * 4);
            return;
        }

        Take(OperandSize(opcode));
    }

    /// <summary>The bytes of an opcode's operand, but for a switch.</summary>
    public static int OperandSize(ILOpCode opcode)
    {
        if (opcode.IsBranch())
        {
            return opcode.GetBranchOperandSize();
        }

        return opcode switch
        {
            ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s
                or ILOpCode.Ldc_i4_s or ILOpCode.Unaligned => 1,
            ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => 2,
            ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Cpobj
                or ILOpCode.Ldobj or ILOpCode.Ldstr or ILOpCode.Newobj or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox
                or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
                or ILOpCode.Stobj or ILOpCode.Box or ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem
                or ILOpCode.Unbox_any or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn
                or ILOpCode.Ldvirtftn or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof => 4,
            ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
            _ => 0,
        };
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _code.Length - Offset)
        {
            throw new BadILException("the code ends within an instruction", Offset);
        }

        ReadOnlySpan<byte> bytes = _code.Slice(Offset, count);
        Offset += count;
        return bytes;
    }
}
