using Weft.Wasm.Instructions;

namespace Weft.Wasm.Reading;

/// <summary>Cuts a constant expression out of a section, which needs its instructions decoded to find its end.</summary>
internal static class ExpressionReader
{
    public static ConstantExpression Read(ref ByteReader reader)
    {
        int start = reader.Position;
        int offset = reader.Offset;
        var instructions = new InstructionReader(reader);
        int depth = 0;
        while (instructions.MoveNext())
        {
            Opcode opcode = instructions.Opcode;
            if (OpcodeTable.OpensBlock(opcode))
            {
                depth++;
            }
            else if (opcode is Opcode.End or Opcode.Delegate && depth-- == 0)
            {
                reader.Skip(instructions.End - start);
                return new ConstantExpression(reader.SliceFrom(start), offset);
            }
        }

        reader.Throw("a constant expression has no end", start);
        return default;
    }
}
