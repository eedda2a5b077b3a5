using System.Globalization;
using System.Text;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Text;

/// <summary>
/// Writes a function as text that the parser reads back. Values are numbered in the order in which they appear, so that the text does
/// not depend on what passes made and removed before.
/// </summary>
internal sealed class IRPrinter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Value, int> _values = [];
    private readonly Dictionary<Block, int> _blocks = [];
    private readonly Dictionary<Slot, int> _slots = [];

    /// <summary>The text of a function.</summary>
    public static string Print(Function function)
    {
        IRPrinter printer = new();
        printer.Number(function);
        printer.PrintFunction(function);
        return printer._text.ToString();
    }

    private void Number(Function function)
    {
        foreach (Slot slot in function.Slots)
        {
            _slots.Add(slot, _slots.Count);
        }

        int next = 0;
        foreach (Block block in function.Blocks)
        {
            _blocks.Add(block, _blocks.Count);
            foreach (BlockParameter parameter in block.Parameters)
            {
                _values.Add(parameter, next++);
            }

            foreach (Instruction instruction in block)
            {
                if (instruction.Type != IRType.None)
                {
                    _values.Add(instruction, next++);
                }
            }
        }
    }

    private void PrintFunction(Function function)
    {
        _text.Append("function ");
        PrintSymbol(function.Symbol);
        PrintSignature(function.Symbol.Signature);
        _text.Append(" {\n");
        foreach (Slot slot in function.Slots)
        {
            _text.Append(CultureInfo.InvariantCulture, $"  slot s{_slots[slot]}: size {slot.Size} align {slot.Alignment}");
            _text.Append(slot.Name is null ? "\n" : $" ; {slot.Name}\n");
        }

        foreach (Block block in function.Blocks)
        {
            PrintBlock(block);
        }

        _text.Append("}\n");
    }

    private void PrintBlock(Block block)
    {
        _text.Append(CultureInfo.InvariantCulture, $"b{_blocks[block]}(");
        for (int i = 0; i < block.Parameters.Count; i++)
        {
            BlockParameter parameter = block.Parameters[i];
            _text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"v{_values[parameter]}: {parameter.Type.Name()}");
        }

        _text.Append(block.IsCold ? ") cold" : ")");
        if (block.Handler is { } handler)
        {
            _text.Append(_blocks.TryGetValue(handler, out int index) ? $" handler b{index}" : " handler b?");
        }

        _text.Append(":\n");
        foreach (Instruction instruction in block)
        {
            PrintInstruction(instruction);
        }
    }

    private void PrintInstruction(Instruction instruction)
    {
        _text.Append("  ");
        if (instruction.Type != IRType.None)
        {
            _text.Append(CultureInfo.InvariantCulture, $"v{_values[instruction]}: {instruction.Type.Name()} = ");
        }

        OpcodeInfo info = instruction.Info;
        _text.Append(info.Name);
        if ((info.Effects & OpcodeEffects.Access) != 0)
        {
            PrintAccess(instruction);
        }

        if (instruction.IsCold)
        {
            _text.Append(" cold");
        }

        if (instruction.Symbol is { } symbol)
        {
            _text.Append(' ');
            PrintSymbol(symbol);
        }

        if (instruction.Opcode is Opcode.Call or Opcode.CallIndirect or Opcode.CallVirtual)
        {
            PrintSignature(instruction.Signature!);
        }

        for (int i = 0; i < instruction.Operands.Length; i++)
        {
            _text.Append(i == 0 ? " " : ", ");
            PrintOperand(instruction.Operands[i]);
        }

        if (instruction.ThrowsOn
            || instruction.Opcode is Opcode.CopyBlock or Opcode.ZeroBlock or Opcode.Extract or Opcode.ThreadLocalAddress or Opcode.CallVirtual)
        {
            _text.Append(CultureInfo.InvariantCulture, $" #{instruction.Immediate}");
        }

        for (int i = 0; i < instruction.Edges.Count; i++)
        {
            _text.Append(i == 0 ? " -> " : ", ");
            PrintEdge(instruction.Edges[i]);
        }

        _text.Append('\n');
    }

    // The width and the sign after a dot where they are not the type's own; then the offset and what else is not the usual.
    private void PrintAccess(Instruction instruction)
    {
        MemoryAccess access = instruction.Access;
        _text.Append(CultureInfo.InvariantCulture, $".{access.Width * 8}").Append(access.IsSigned ? "_s" : "");
        if (access.Offset != 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $" offset={access.Offset}");
        }

        if (access.Alignment != access.Width)
        {
            _text.Append(CultureInfo.InvariantCulture, $" align={access.Alignment}");
        }

        if (access.IsVolatile)
        {
            _text.Append(" volatile");
        }

        if (access.IsInvariant)
        {
            _text.Append(" invariant");
        }
    }

    private void PrintEdge(Edge edge)
    {
        _text.Append(CultureInfo.InvariantCulture, $"b{_blocks[edge.Target]}(");
        for (int i = 0; i < edge.Arguments.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            PrintOperand(edge.Arguments[i]);
        }

        _text.Append(')');
    }

    private void PrintOperand(Value value)
    {
        switch (value)
        {
            case Constant constant:
                PrintConstant(constant);
                break;
            case SymbolAddress address:
                _text.Append('&');
                PrintSymbol(address.Symbol);
                if (address.Offset != 0)
                {
                    _text.Append(CultureInfo.InvariantCulture, $"{address.Offset:+0;-0}");
                }

                _text.Append(':').Append(address.Type.Name());
                break;
            case Slot slot:
                _text.Append(_slots.TryGetValue(slot, out int index) ? $"s{index}" : "s?");
                break;
            default:
                // A value that stands nowhere is printed too: the text is what a broken function is looked at with.
                _text.Append(_values.TryGetValue(value, out int number) ? $"v{number}" : "v?");
                break;
        }
    }

    private void PrintConstant(Constant constant)
    {
        string number = constant.Type switch
        {
            IRType.F32 when float.IsNaN(constant.AsSingle) => $"nan:0x{(uint)constant.Bits:x8}",
            IRType.F64 when double.IsNaN(constant.AsDouble) => $"nan:0x{constant.Bits:x16}",
            IRType.F32 => constant.AsSingle.ToString("R", CultureInfo.InvariantCulture),
            IRType.F64 => constant.AsDouble.ToString("R", CultureInfo.InvariantCulture),
            _ => constant.Bits.ToString(CultureInfo.InvariantCulture),
        };
        _text.Append(number).Append(':').Append(constant.Type.Name());
    }

    private void PrintSignature(FunctionSignature signature)
    {
        PrintTypes(signature.Parameters);
        _text.Append(" -> ");
        PrintTypes(signature.Results);
    }

    private void PrintTypes(IReadOnlyList<IRType> types)
    {
        _text.Append('(');
        for (int i = 0; i < types.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(types[i].Name());
        }

        _text.Append(')');
    }

    private void PrintSymbol(Symbol symbol) =>
        _text.Append('@').Append('"').Append(symbol.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
}
