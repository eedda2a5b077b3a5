using System.Globalization;

namespace Weft.Wasm.Text;

public sealed partial class ModuleTextPrinter
{
    private void PrintTypes()
    {
        int next = 0;
        foreach (RecursionGroup group in _module.RecursionGroups)
        {
            PrintTypes(ref next, (int)group.First.Value);
            _writer.WriteLine("(rec");
            _writer.Level++;
            PrintTypes(ref next, (int)group.First.Value + group.Count);
            _writer.Level--;
            _writer.WriteLine(")");
        }

        PrintTypes(ref next, _module.Types.Count);
    }

    private void PrintTypes(ref int next, int end)
    {
        for (; next < end; next++)
        {
            SubType type = _module.Types[next];
            _writer.BeginLine();
            _writer.Write($"(type {_identifiers.Types.Introduce((uint)next)}");
            if (type.Form != SubTypeForm.Plain)
            {
                _writer.Write(type.Form == SubTypeForm.Sub ? " (sub" : " (sub final");
                foreach (TypeIndex supertype in type.Supertypes)
                {
                    _writer.WriteWord(_identifiers.Types.Refer(supertype.Value));
                }
            }

            PrintComposite(type.Composite);
            _writer.Write(type.Form == SubTypeForm.Plain ? ")" : "))");
            _writer.EndLine();
        }
    }

    private void PrintComposite(CompositeType type)
    {
        switch (type)
        {
            case FunctionType function:
                _writer.Write(" (func");
                PrintSignature(function, locals: null);
                break;
            case StructType structure:
                _writer.Write(" (struct");
                foreach (FieldType field in structure.Fields)
                {
                    _writer.WriteWord($"(field {FormatField(field)})");
                }

                break;
            case ArrayType array:
                _writer.Write($" (array {FormatField(array.Element)}");
                break;
        }

        _writer.Write(")");
    }

    private string FormatField(FieldType field) =>
        field.IsMutable ? $"(mut {_identifiers.Format(field.Storage)})" : _identifiers.Format(field.Storage);

    private string FormatTable(TableType type) => $"{FormatLimits(type.Limits)} {_identifiers.Format(type.Element)}";

    private string FormatGlobal(GlobalType type) =>
        type.IsMutable ? $"(mut {_identifiers.Format(type.Value)})" : _identifiers.Format(type.Value);

    private static string FormatMemory(MemoryType type)
    {
        string shared = type.IsShared ? " shared" : string.Empty;
        string pageSize = type.PageSizeLog2 is null ? string.Empty : $" (pagesize {type.PageSize.ToString(CultureInfo.InvariantCulture)})";
        return $"{FormatLimits(type.Limits)}{shared}{pageSize}";
    }

    private static string FormatLimits(Limits limits)
    {
        string maximum = limits.Maximum is { } value ? string.Create(CultureInfo.InvariantCulture, $" {value}") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{(limits.Is64 ? "i64 " : string.Empty)}{limits.Minimum}{maximum}");
    }
}
