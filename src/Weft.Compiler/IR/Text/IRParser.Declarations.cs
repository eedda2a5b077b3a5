using System.Globalization;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Text;

/// <content>Declarations of symbols, for what a use alone does not tell.</content>
internal sealed partial class IRParser
{
    private void ParseDeclaration()
    {
        if (_line.Accept("declare"))
        {
            DeclareFunction();
        }
        else if (_line.Accept("data"))
        {
            DeclareData();
        }
        else if (_line.Accept("global"))
        {
            string name = _line.Name();
            IRType type = _line.Type();
            _environment.Add(new GlobalSymbol(name, type, _line.Accept("mutable")));
        }
        else
        {
            throw _line.Error("a declaration or a function expected");
        }
    }

    // declare @"name"(i32) -> (i32) no_return always_inline never_inline
    private void DeclareFunction()
    {
        string name = _line.Name();
        FunctionSignature signature = ParseSignature();
        bool doesNotReturn = _line.Accept("no_return");
        InliningHint inlining = _line.Accept("always_inline") ? InliningHint.Always
            : _line.Accept("never_inline") ? InliningHint.Never
            : InliningHint.None;
        _environment.Add(new FunctionSymbol(name, signature) { DoesNotReturn = doesNotReturn, Inlining = inlining });
    }

    // data @"name" read_only size 8 align 4 = 00 01 02
    private void DeclareData()
    {
        string name = _line.Name();
        DataSection section = _line.Word() switch
        {
            "read_only" => DataSection.ReadOnly,
            "data" => DataSection.Data,
            "zero" => DataSection.Zero,
            "thread_local" => DataSection.ThreadLocal,
            _ => throw _line.Error("a section expected"),
        };
        _line.Expect("size");
        int size = _line.Number();
        _line.Expect("align");
        DataSymbol symbol = _environment.Add(new DataSymbol(name, section, size, _line.Number()));
        if (_line.Accept("="))
        {
            symbol.Content = System.Convert.FromHexString(_line.Rest().Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private FunctionSignature ParseSignature()
    {
        IRType[] parameters = ParseTypes();
        _line.Expect("->");
        return new(parameters, ParseTypes());
    }

    private IRType[] ParseTypes()
    {
        List<IRType> types = [];
        _line.Expect("(");
        while (!_line.Accept(")"))
        {
            _line.Accept(",");
            types.Add(_line.Type());
        }

        return [.. types];
    }

    private Constant ParseConstant(string word)
    {
        long bits = 0;
        bool isPattern = word == "nan";
        if (isPattern)
        {
            _line.Expect(":");
            string pattern = _line.Word();
            if (!pattern.StartsWith("0x", StringComparison.Ordinal) ||
                !long.TryParse(pattern.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits))
            {
                throw _line.Error("a bit pattern expected");
            }
        }

        _line.Expect(":");
        IRType type = _line.Type();
        if (isPattern)
        {
            return new(type, bits);
        }

        if (type == IRType.F32 && float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out float single))
        {
            return Constant.F32(single);
        }

        if (type == IRType.F64 && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return Constant.F64(number);
        }

        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out bits) && !type.IsFloat()
            ? new(type, bits)
            : throw _line.Error($"'{word}' is not a number");
    }
}
