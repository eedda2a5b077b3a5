using Weft.Wasm.Instructions;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests.Support;

/// <summary>Makes a module that has every instruction of the opcode table, well-formed but not valid.</summary>
internal static class OpcodeModule
{
    /// <summary>Every opcode there is.</summary>
    public static IEnumerable<Opcode> AllOpcodes() =>
        Enumerable.Range(0, OpcodePage.TotalSize).Select(code => (Opcode)code).Where(code => OpcodeTable.GetName(code) is not null);

    /// <summary>Makes the module.</summary>
    /// <param name="isIncluded">Which opcodes it has.</param>
    public static byte[] Make(Func<Opcode, bool> isIncluded)
    {
        var body = new ByteWriter();
        body.WriteCount(0);
        foreach (Opcode opcode in AllOpcodes().Where(isIncluded))
        {
            WriteNested(body, opcode);
        }

        body.WriteByte((byte)Opcode.End);
        var module = new Module();
        module.Types.Add(new SubType(new FunctionType([WasmValueType.I32, WasmValueType.I32], [WasmValueType.I64, WasmValueType.I64])));
        module.Functions.Add(new TypeIndex(0));
        module.DataCount = 1;
        module.Code.Add(new FunctionBody(body.ToArray()));
        module.Data.Add(new DataSegment { Form = 1, Bytes = "x"u8.ToArray() });
        return ModuleWriter.Write(module);
    }

    private static void WriteNested(ByteWriter writer, Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Block or Opcode.Loop or Opcode.If or Opcode.Try or Opcode.TryTable:
                WriteInstruction(writer, opcode);
                writer.WriteByte((byte)Opcode.End);
                break;
            case Opcode.Else:
                WriteInstruction(writer, Opcode.If);
                WriteInstruction(writer, Opcode.Else);
                writer.WriteByte((byte)Opcode.End);
                break;
            case Opcode.Catch or Opcode.CatchAll:
                WriteInstruction(writer, Opcode.Try);
                WriteInstruction(writer, opcode);
                writer.WriteByte((byte)Opcode.End);
                break;
            case Opcode.Delegate:
                WriteInstruction(writer, Opcode.Try);
                WriteInstruction(writer, Opcode.Delegate);
                break;
            case Opcode.End:
                break;
            default:
                WriteInstruction(writer, opcode);
                break;
        }
    }

    private static void WriteInstruction(ByteWriter writer, Opcode opcode)
    {
        byte prefix = OpcodePage.Prefix(opcode);
        if (prefix == 0)
        {
            writer.WriteByte((byte)opcode);
        }
        else
        {
            writer.WriteByte(prefix);
            writer.WriteU32(OpcodePage.Number(opcode));
        }

        writer.WriteBytes(Immediates(opcode));
    }

    private static byte[] Immediates(Opcode opcode)
    {
        // Indices are 0: the text parser resolves them, and where 0 is left out, it puts it in again.
        byte alignment = (byte)int.Log2(Math.Max(1, OpcodeTable.GetNaturalAlignment(opcode)));
        return OpcodeTable.GetKind(opcode) switch
        {
            ImmediateKind.None => [],
            ImmediateKind.Block => [0x7F],
            ImmediateKind.Label or ImmediateKind.Function or ImmediateKind.Local or ImmediateKind.Global or ImmediateKind.Table
                or ImmediateKind.Memory or ImmediateKind.Tag or ImmediateKind.Element or ImmediateKind.Data or ImmediateKind.Type => [0],
            ImmediateKind.BranchTable => [3, 0, 0, 0, 0],
            ImmediateKind.TryTable => [0, 4, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0],
            ImmediateKind.MemoryArgument => [alignment, 0x85, 0x01],
            ImmediateKind.MemoryArgumentLane => [(byte)(alignment | 0x40), 1, 0x85, 0x01, 1],
            ImmediateKind.I32 => [0x80, 0x80, 0x80, 0x80, 0x78],
            ImmediateKind.I64 => [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F],
            ImmediateKind.F32 => [1, 0, 0x80, 0x7F],
            ImmediateKind.F64 => [0x9A, 0x99, 0x99, 0x99, 0x99, 0x99, 0xB9, 0x3F],
            ImmediateKind.V128 or ImmediateKind.Shuffle => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 31],
            ImmediateKind.Lane => [1],
            ImmediateKind.ValueTypes => [1, 0x64, 0],
            ImmediateKind.Heap => [0x6D],
            ImmediateKind.CastBranch => [1, 0, 0x6E, 0],
            ImmediateKind.Ordering => [0],
            ImmediateKind.Unknown => throw new FormatException($"{opcode} has no known immediates"),
            _ => [0, 0],
        };
    }
}
