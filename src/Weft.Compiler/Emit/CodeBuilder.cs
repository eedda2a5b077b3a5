using Weft.Compiler.Emit.Selection;
using Weft.Wasm.Instructions;
using Weft.Wasm.Writing;
using WasmOpcode = Weft.Wasm.Instructions.Opcode;

namespace Weft.Compiler.Emit;

/// <summary>Writes instructions, each with the immediates that it has, and counts the open blocks.</summary>
internal sealed class CodeBuilder
{
    private const byte EmptyBlockType = 0x40;
    private const byte CatchClause = 0;

    private readonly ByteWriter _writer = new();

    /// <summary>Bytes written.</summary>
    public int Length => _writer.Length;

    /// <summary>Blocks open.</summary>
    public int Depth { get; private set; }

    /// <summary>The bytes written. Valid as long as nothing more is.</summary>
    public ReadOnlySpan<byte> Written => _writer.Written.Span;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _writer.Clear();
        Depth = 0;
    }

    /// <summary>An instruction without immediates.</summary>
    public void Plain(WasmOpcode opcode)
    {
        byte prefix = OpcodePage.Prefix(opcode);
        if (prefix != 0)
        {
            _writer.WriteByte(prefix);
            _writer.WriteU32(OpcodePage.Number(opcode));
        }
        else
        {
            _writer.WriteByte((byte)opcode);
        }
    }

    /// <summary>A load, store or atomic instruction.</summary>
    public void Access(WasmOpcode opcode, int alignment, uint offset)
    {
        Plain(opcode);
        _writer.WriteU32((uint)int.Log2(alignment));
        _writer.WriteU32(offset);
    }

    public void I32Const(int value)
    {
        Plain(WasmOpcode.I32Const);
        _writer.WriteSigned(value);
    }

    public void I64Const(long value)
    {
        Plain(WasmOpcode.I64Const);
        _writer.WriteSigned(value);
    }

    public void F32Const(int bits)
    {
        Plain(WasmOpcodes.F32Const);
        WriteBits((uint)bits, sizeof(uint));
    }

    public void F64Const(long bits)
    {
        Plain(WasmOpcodes.F64Const);
        WriteBits((ulong)bits, sizeof(ulong));
    }

    /// <summary>A vector whose upper half is zero.</summary>
    public void V128Const(long lowBits)
    {
        Plain(WasmOpcodes.V128Const);
        WriteBits((ulong)lowBits, sizeof(ulong));
        WriteBits(0, sizeof(ulong));
    }

    public void LocalGet(uint local) => Indexed(WasmOpcode.LocalGet, local);

    public void LocalSet(uint local) => Indexed(WasmOpcodes.LocalSet, local);

    public void LocalTee(uint local) => Indexed(WasmOpcodes.LocalTee, local);

    public void GlobalGet(uint global) => Indexed(WasmOpcode.GlobalGet, global);

    public void GlobalSet(uint global) => Indexed(WasmOpcode.GlobalSet, global);

    public void Call(uint function) => Indexed(WasmOpcode.Call, function);

    public void CallIndirect(uint type, uint table)
    {
        Indexed(WasmOpcode.CallIndirect, type);
        _writer.WriteU32(table);
    }

    public void MemorySize() => Indexed(WasmOpcodes.MemorySize, 0);

    public void MemoryGrow() => Indexed(WasmOpcodes.MemoryGrow, 0);

    public void MemoryFill() => Indexed(WasmOpcodes.MemoryFill, 0);

    public void MemoryCopy()
    {
        Indexed(WasmOpcodes.MemoryCopy, 0);
        _writer.WriteByte(0);
    }

    /// <summary>Copies from a passive segment.</summary>
    public void MemoryInit(uint segment)
    {
        Indexed(WasmOpcode.MemoryInit, segment);
        _writer.WriteByte(0);
    }

    public void DataDrop(uint segment) => Indexed(WasmOpcode.DataDrop, segment);

    public void AtomicFence() => Indexed(WasmOpcodes.AtomicFence, 0);

    public void Drop() => Plain(WasmOpcode.Drop);

    public void Unreachable() => Plain(WasmOpcode.Unreachable);

    public void Return() => Plain(WasmOpcodes.Return);

    public void Block() => Open(WasmOpcode.Block);

    /// <summary>A block that branches to its end bring an i32 to.</summary>
    public void BlockOfI32() => Open(WasmOpcode.Block, Selection.MachineType.I32.ToWasm().Code);

    public void Loop() => Open(WasmOpcode.Loop);

    /// <summary>A block in which what is thrown with a tag goes to a label, which counts from outside of it.</summary>
    public void TryTable(uint tag, uint label)
    {
        Open(WasmOpcode.TryTable);
        _writer.WriteCount(1);
        _writer.WriteByte(CatchClause);
        _writer.WriteU32(tag);
        _writer.WriteU32(label);
    }

    public void Throw(uint tag) => Indexed(WasmOpcodes.Throw, tag);

    public void If() => Open(WasmOpcode.If);

    public void Else() => Plain(WasmOpcode.Else);

    public void End()
    {
        Plain(WasmOpcode.End);
        Depth--;
    }

    /// <summary>A branch; the label counts open blocks from the innermost.</summary>
    public void Br(uint label) => Indexed(WasmOpcodes.Br, label);

    /// <summary>A branch where the i32 on the stack is not zero.</summary>
    public void BrIf(uint label) => Indexed(WasmOpcodes.BrIf, label);

    /// <summary>A branch to the label of the i32 on the stack; the last label is that of all other numbers.</summary>
    public void BrTable(ReadOnlySpan<uint> labels)
    {
        Plain(WasmOpcodes.BrTable);
        _writer.WriteCount(labels.Length - 1);
        foreach (uint label in labels)
        {
            _writer.WriteU32(label);
        }
    }

    private void Open(WasmOpcode opcode, byte type = EmptyBlockType)
    {
        Plain(opcode);
        _writer.WriteByte(type);
        Depth++;
    }

    private void Indexed(WasmOpcode opcode, uint index)
    {
        Plain(opcode);
        _writer.WriteU32(index);
    }

    private void WriteBits(ulong bits, int size)
    {
        for (int i = 0; i < size; i++)
        {
            _writer.WriteByte((byte)(bits >> (8 * i)));
        }
    }
}
