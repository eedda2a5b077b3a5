using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Text;

/// <summary>
/// Reads what <see cref="IRPrinter"/> writes. Before the functions there may be declarations of symbols, and a comment may follow on each
/// line. What is read is well formed as text only: <see cref="IRVerifier"/> says whether it makes sense.
/// </summary>
internal sealed partial class IRParser
{
    private readonly IREnvironment _environment;
    private readonly string[] _lines;
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Block> _blocks = new(StringComparer.Ordinal);
    private readonly List<Block> _order = [];
    private int _next;
    private IRLine _line = new("", 0);
    private Function _function = null!;

    private IRParser(string text, IREnvironment environment)
    {
        _environment = environment;
        _lines = text.Split('\n');
    }

    /// <summary>Reads all functions of a text.</summary>
    /// <exception cref="FormatException">The text is not IR; the message has the line.</exception>
    public static IReadOnlyList<Function> Parse(string text, IREnvironment environment)
    {
        IRParser parser = new(text, environment);
        List<Function> functions = [];
        while (parser.MoveNext())
        {
            if (parser._line.Accept("function"))
            {
                functions.Add(parser.ParseFunction());
            }
            else
            {
                parser.ParseDeclaration();
            }
        }

        return functions;
    }

    /// <summary>Reads a text that has one function.</summary>
    /// <exception cref="FormatException">The text is not IR, or has not one function.</exception>
    public static Function ParseFunction(string text) =>
        Parse(text, new IREnvironment()) is [Function function] ? function : throw new FormatException("one function expected");

    // To the next line that is not empty.
    private bool MoveNext()
    {
        while (_next < _lines.Length)
        {
            _line = new IRLine(_lines[_next], ++_next);
            if (!_line.IsAtEnd)
            {
                return true;
            }
        }

        return false;
    }

    private Function ParseFunction()
    {
        string name = _line.Name();
        FunctionSignature signature = ParseSignature();
        _line.Expect("{");
        _function = new Function(_environment.Function(name, signature) ?? throw _line.Error("the symbol is something else"));
        _values.Clear();
        _blocks.Clear();
        _order.Clear();
        Block? block = null;
        while (MoveNext())
        {
            if (_line.Accept("}"))
            {
                Complete();
                return _function;
            }

            if (_line.Accept("slot"))
            {
                ParseSlot();
            }
            else if (ParseLabel() is { } next)
            {
                block = next;
            }
            else
            {
                ParseInstruction(block ?? throw _line.Error("a block expected"));
            }
        }

        throw _line.Error("the function has no end");
    }

    private void ParseSlot()
    {
        string name = _line.Word();
        _line.Expect(":");
        _line.Expect("size");
        int size = _line.Number();
        _line.Expect("align");
        Slot slot = _function.AddSlot(size, _line.Number(), _line.Comment);
        if (!_values.TryAdd(name, slot))
        {
            throw _line.Error("the slot is there already");
        }
    }

    // A label is told from an instruction by the parenthesis that follows the word.
    private Block? ParseLabel()
    {
        IRLine label = new(_lines[_next - 1], _next);
        string name = label.Word();
        if (name[0] != 'b' || !label.Accept("("))
        {
            return null;
        }

        Block block = FindBlock(name);
        if (_order.Contains(block))
        {
            throw _line.Error("the block is there already");
        }

        _order.Add(block);
        for (int i = 0; !label.Accept(")"); i++)
        {
            label.Accept(",");
            string parameter = label.Word();
            label.Expect(":");
            IRType type = label.Type();
            if (block == _function.Entry && (i >= block.Parameters.Count || block.Parameters[i].Type != type))
            {
                throw _line.Error("the entry's parameters are not those of the signature");
            }

            Define(parameter, block == _function.Entry ? block.Parameters[i] : block.AddParameter(type));
        }

        block.IsCold = label.Accept("cold");
        block.Handler = label.Accept("handler") ? FindBlock(label.Word()) : null;
        label.Expect(":");
        return block;
    }

    // The first block that is named is the entry, which the function has from the beginning.
    private Block FindBlock(string name)
    {
        if (!_blocks.TryGetValue(name, out Block? block))
        {
            block = _blocks.Count == 0 ? _function.Entry : _function.AddBlock();
            _blocks.Add(name, block);
        }

        return block;
    }

    private void Define(string name, Value value)
    {
        if (_values.TryGetValue(name, out Value? known))
        {
            if (known is not ForwardReference)
            {
                throw _line.Error($"{name} is there already");
            }

            known.ReplaceUsesWith(value);
        }

        _values[name] = value;
    }

    private void Complete()
    {
        foreach ((string name, Value value) in _values)
        {
            if (value is ForwardReference)
            {
                throw _line.Error($"{name} is not defined");
            }
        }

        if (_order.Count != _blocks.Count || _order.Count == 0)
        {
            throw _line.Error("a block that is named is not there");
        }

        _function.Blocks.Clear();
        _function.Blocks.AddRange(_order);
    }

    /// <summary>Stands for a value that is defined further down in the text.</summary>
    private sealed class ForwardReference() : Value(IRType.None);
}
