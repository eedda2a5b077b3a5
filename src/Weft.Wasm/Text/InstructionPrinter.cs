using System.Globalization;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Text;

/// <summary>Writes instructions in the flat form of the text format.</summary>
internal sealed partial class InstructionPrinter(ModuleIdentifiers identifiers, IndentedWriter writer)
{
    // The binary format tells the nullable and the non-nullable casts apart by their opcodes, the text format by the type.
    private const Opcode RefTestNull = (Opcode)(OpcodePage.Gc | 0x15);
    private const Opcode RefCastNull = (Opcode)(OpcodePage.Gc | 0x17);

    private readonly BlockStack _blocks = new();

    /// <summary>Writes the instructions of a body, a line each, indented by their blocks.</summary>
    /// <exception cref="MalformedModuleException">The body does not decode, or its blocks do not nest.</exception>
    public void PrintBody(FunctionBody body, FunctionIndex function, IdentifierScope locals)
    {
        _blocks.Clear();
        int outer = writer.Level;
        InstructionReader instructions = InstructionReader.ForBody(body, function);
        while (instructions.MoveNext())
        {
            Opcode opcode = instructions.Opcode;
            int depth = _blocks.Depth;
            if (_blocks.Follow(opcode) is { } mistake)
            {
                instructions.Throw(mistake);
            }

            if (_blocks.IsClosed)
            {
                break;
            }

            // What closes or divides a block stands at the level of the instruction that opened it.
            bool continues = opcode is Opcode.Else or Opcode.Catch or Opcode.CatchAll;
            writer.Level = outer + Math.Min(depth, _blocks.Depth) - (continues ? 1 : 0);
            writer.BeginLine();
            Print(instructions, body.Bytes, locals);
            if (_blocks.Depth > depth)
            {
                writer.WriteWord($"(;@{_blocks.Depth};)");
            }

            writer.EndLine();
        }

        writer.Level = outer;
        if (!_blocks.IsClosed)
        {
            throw new MalformedModuleException(body.Offset + body.Bytes.Length, SectionId.Code, function, "the function body has no end");
        }
    }

    /// <summary>Writes a constant expression in one line, without its <c>end</c>.</summary>
    public void PrintExpression(ConstantExpression expression, SectionId section)
    {
        _blocks.Clear();
        InstructionReader instructions = InstructionReader.ForExpression(expression, section);
        string separator = string.Empty;
        while (instructions.MoveNext() && instructions.End < expression.Bytes.Length)
        {
            writer.Write(separator);
            Print(instructions, expression.Bytes, locals: null);
            separator = " ";
        }
    }

    private void Print(scoped in InstructionReader instruction, ReadOnlyMemory<byte> bytes, IdentifierScope? locals)
    {
        writer.Write(OpcodeTable.GetName(instruction.Opcode) ?? "unknown");
        switch (instruction.Kind)
        {
            case ImmediateKind.None or ImmediateKind.Ordering:
                break;
            case ImmediateKind.Block:
                PrintBlockType(instruction.BlockType);
                break;
            case ImmediateKind.Label:
                PrintLabel(instruction.Index);
                break;
            case ImmediateKind.Local:
                writer.WriteWord(locals?.Refer(instruction.Index) ?? Number(instruction.Index));
                break;
            case ImmediateKind.I32 or ImmediateKind.I64:
                writer.WriteWord(instruction.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case ImmediateKind.F32:
                writer.WriteWord(TextLiterals.Single((int)instruction.Value));
                break;
            case ImmediateKind.F64:
                writer.WriteWord(TextLiterals.Double(instruction.Value));
                break;
            case ImmediateKind.Lane:
                writer.WriteWord(Number(instruction.Lane));
                break;
            case ImmediateKind.MemoryArgument or ImmediateKind.MemoryArgumentLane:
                PrintMemoryArgument(instruction);
                break;
            case ImmediateKind.Heap:
                PrintHeapType(instruction);
                break;
            case ImmediateKind.CastBranch:
                PrintCastBranch(instruction);
                break;
            case ImmediateKind.BranchTable or ImmediateKind.TryTable or ImmediateKind.ValueTypes or ImmediateKind.V128
                or ImmediateKind.Shuffle:
                PrintList(instruction, bytes);
                break;
            default:
                PrintIndices(instruction);
                break;
        }
    }

    private void PrintBlockType(BlockType type)
    {
        if (type.Type is { } index)
        {
            writer.WriteWord($"(type {identifiers.Types.Refer(index.Value)})");
        }
        else if (type.Result is { } result)
        {
            writer.WriteWord($"(result {identifiers.Format(result)})");
        }
    }

    // The comment numbers blocks from the outside, as the comments at their beginnings do. A delegate counts from outside of its own
    // try, which is closed already where this is written.
    private void PrintLabel(uint label)
    {
        writer.WriteWord(Number(label));
        long target = _blocks.Depth - (long)label;
        if (target > 0)
        {
            writer.WriteWord($"(;@{target};)");
        }
    }

    private void PrintMemoryArgument(scoped in InstructionReader instruction)
    {
        if (instruction.Index != 0)
        {
            writer.WriteWord(identifiers.Memories.Refer(instruction.Index));
        }

        if (instruction.Value != 0)
        {
            writer.WriteWord($"offset={(ulong)instruction.Value}");
        }

        long alignment = 1L << (int)instruction.SecondIndex;
        if (alignment != OpcodeTable.GetNaturalAlignment(instruction.Opcode))
        {
            writer.WriteWord($"align={(ulong)alignment}");
        }

        if (instruction.Kind == ImmediateKind.MemoryArgumentLane)
        {
            writer.WriteWord(Number(instruction.Lane));
        }
    }

    private void PrintHeapType(scoped in InstructionReader instruction)
    {
        string type = identifiers.Format(instruction.HeapType);
        bool isCast = OpcodePage.Prefix(instruction.Opcode) != 0;
        bool isNullable = instruction.Opcode is RefTestNull or RefCastNull;
        writer.WriteWord(!isCast ? type : isNullable ? $"(ref null {type})" : $"(ref {type})");
    }

    private void PrintCastBranch(scoped in InstructionReader instruction)
    {
        PrintLabel(instruction.Index);
        PrintReference(instruction.SourceHeapType, (instruction.Lane & 1) != 0);
        PrintReference(instruction.HeapType, (instruction.Lane & 2) != 0);
    }

    private void PrintReference(HeapType type, bool isNullable) =>
        writer.WriteWord($"(ref {(isNullable ? "null " : string.Empty)}{identifiers.Format(type)})");

    private static string Number(uint value) => value.ToString(CultureInfo.InvariantCulture);
}
