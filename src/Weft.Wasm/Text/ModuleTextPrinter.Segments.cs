using System.Globalization;

namespace Weft.Wasm.Text;

public sealed partial class ModuleTextPrinter
{
    private void PrintElements()
    {
        for (int i = 0; i < _module.Elements.Count; i++)
        {
            ElementSegment segment = _module.Elements[i];
            _writer.BeginLine();
            _writer.Write($"(elem {_identifiers.Elements.Introduce((uint)i)}");
            if (segment.Mode == SegmentMode.Declarative)
            {
                _writer.WriteWord("declare");
            }

            if (segment.HasTable)
            {
                _writer.WriteWord($"(table {_identifiers.Tables.Refer(segment.Table.Value)})");
            }

            if (segment.Mode == SegmentMode.Active)
            {
                PrintOffset(segment.Offset, SectionId.Element);
            }

            PrintElements(segment);
            _writer.Write(")");
            _writer.EndLine();
        }
    }

    private void PrintElements(ElementSegment segment)
    {
        if (!segment.HasExpressions)
        {
            _writer.WriteWord("func");
            foreach (FunctionIndex function in segment.Functions)
            {
                _writer.WriteWord(_identifiers.Functions.Refer(function.Value));
            }

            return;
        }

        _writer.WriteWord(_identifiers.Format(segment.ElementType));
        foreach (ConstantExpression expression in segment.Expressions)
        {
            _writer.Write(" (item");
            PrintExpression(expression, SectionId.Element);
            _writer.Write(")");
        }
    }

    private void PrintData()
    {
        for (int i = 0; i < _module.Data.Count; i++)
        {
            DataSegment segment = _module.Data[i];
            _writer.BeginLine();
            _writer.Write($"(data {_identifiers.Data.Introduce((uint)i)}");
            if (segment.Form == 2)
            {
                _writer.WriteWord($"(memory {_identifiers.Memories.Refer(segment.Memory.Value)})");
            }

            if (segment.Mode == SegmentMode.Active)
            {
                PrintOffset(segment.Offset, SectionId.Data);
            }

            int shown = Math.Min(segment.Bytes.Length, _options.MaximumDataBytes);
            _writer.WriteWord(TextLiterals.Quote(segment.Bytes.Span[..shown]));
            _writer.Write(")");
            if (shown < segment.Bytes.Length)
            {
                _writer.WriteWord(string.Create(CultureInfo.InvariantCulture, $";; {segment.Bytes.Length - shown} more bytes"));
            }

            _writer.EndLine();
        }
    }

    private void PrintOffset(ConstantExpression offset, SectionId section)
    {
        _writer.Write(" (offset");
        PrintExpression(offset, section);
        _writer.Write(")");
    }

    private void PrintCustoms()
    {
        foreach (CustomSection custom in _module.Customs)
        {
            string place = custom.After is { } after ? $"after the {SectionOrder.Name(after)} section" : "before all sections";
            string name = TextLiterals.Quote(custom.Name);
            _writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $";; custom section {name}, {custom.Contents.Length} bytes, {place}"));
        }
    }
}
