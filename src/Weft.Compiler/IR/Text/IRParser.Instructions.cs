using System.Globalization;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Text;

/// <content>Instructions, in the order in which the printer writes their parts.</content>
internal sealed partial class IRParser
{
    private void ParseInstruction(Block block)
    {
        string word = _line.Word();
        string? result = null;
        IRType type = IRType.None;
        if (_line.Accept(":"))
        {
            result = word;
            type = _line.Type();
            _line.Expect("=");
            word = _line.Word();
        }

        int dot = word.IndexOf('.', StringComparison.Ordinal);
        OpcodeInfo info = OpcodeTable.Find(dot < 0 ? word : word[..dot]) ?? throw _line.Error($"'{word}' is not an opcode");
        MemoryAccess access = (info.Effects & OpcodeEffects.Access) != 0 ? ParseAccess(word[(dot + 1)..]) : default;
        bool isCold = _line.Accept("cold");
        string? name = _line.IsAtName ? _line.Name() : null;
        FunctionSignature? signature = info.Opcode is Opcode.Call or Opcode.CallIndirect or Opcode.CallVirtual ? ParseSignature() : null;
        Value[] operands = ParseOperands();
        int immediate = _line.Accept("#") ? _line.Number() : 0;
        IReadOnlyList<Edge> edges = ParseEdges();
        Symbol? symbol = name is null ? null
            : FindSymbol(info.Opcode, name, operands is [Value first, ..] ? first.Type : type, signature)
                ?? throw _line.Error("the symbol is something else");
        if (!_line.IsAtEnd)
        {
            throw _line.Error("the end of the line expected");
        }

        Instruction instruction = block.Append(new(info.Opcode, type, operands)
        {
            Access = access,
            Immediate = immediate,
            Symbol = symbol,
            Signature = signature,
            Edges = edges,
            IsCold = isCold,
        });
        if (result is not null)
        {
            Define(result, instruction);
        }
    }

    private Symbol? FindSymbol(Opcode opcode, string name, IRType type, FunctionSignature? signature) => opcode switch
    {
        Opcode.Call => _environment.Function(name, signature!),
        Opcode.CallVirtual or Opcode.VirtualFunction => _environment.Selector(name),
        Opcode.IsInstance => _environment.TypeTest(name),
        Opcode.ThrowIf => _environment.Thrower(name),
        Opcode.GlobalGet or Opcode.GlobalSet => _environment.Global(name, type),
        Opcode.ThreadLocalAddress => _environment.ThreadLocal(name),
        Opcode.EnsureInitialized => _environment.Initialization(name),
        _ => null,
    };

    // 8_s offset=4 align=1 volatile invariant
    private MemoryAccess ParseAccess(string width)
    {
        bool isSigned = width.EndsWith("_s", StringComparison.Ordinal);
        if (!int.TryParse(isSigned ? width[..^2] : width, NumberStyles.None, CultureInfo.InvariantCulture, out int bits))
        {
            throw _line.Error("the access has no width");
        }

        uint offset = _line.Accept("offset") ? ParseOffset() : 0;
        byte alignment = _line.Accept("align") ? (byte)ParseOffset() : (byte)(bits / 8);
        return new((byte)(bits / 8), isSigned, offset, alignment, _line.Accept("volatile")) { IsInvariant = _line.Accept("invariant") };
    }

    private uint ParseOffset()
    {
        _line.Expect("=");
        return uint.TryParse(_line.Word(), NumberStyles.None, CultureInfo.InvariantCulture, out uint value)
            ? value
            : throw _line.Error("a number expected");
    }

    private Value[] ParseOperands()
    {
        List<Value> operands = [];
        if (_line.IsAtEnd || _line.IsAtOperandsEnd)
        {
            return [];
        }

        do
        {
            operands.Add(ParseOperand());
        }
        while (_line.Accept(","));
        return [.. operands];
    }

    private List<Edge> ParseEdges()
    {
        List<Edge> edges = [];
        if (!_line.Accept("->"))
        {
            return edges;
        }

        do
        {
            Block target = FindBlock(_line.Word());
            List<Value> arguments = [];
            _line.Expect("(");
            while (!_line.Accept(")"))
            {
                _line.Accept(",");
                arguments.Add(ParseOperand());
            }

            edges.Add(new Edge(target, [.. arguments]));
        }
        while (_line.Accept(","));

        return edges;
    }

    private Value ParseOperand()
    {
        if (_line.Accept("&"))
        {
            Symbol symbol = _environment.Address(_line.Name());
            int offset = _line.Accept(":") ? 0 : ParseSymbolOffset();
            return new SymbolAddress(_line.Type(), symbol, offset);
        }

        string word = _line.Word();
        if (word[0] is not ('v' or 's') || word.Length < 2 || !char.IsAsciiDigit(word[1]))
        {
            return ParseConstant(word);
        }

        if (!_values.TryGetValue(word, out Value? value))
        {
            value = new ForwardReference();
            _values.Add(word, value);
        }

        return value;
    }

    private int ParseSymbolOffset()
    {
        int offset = _line.Number();
        _line.Expect(":");
        return offset;
    }
}
