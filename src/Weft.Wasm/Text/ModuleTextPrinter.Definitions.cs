namespace Weft.Wasm.Text;

public sealed partial class ModuleTextPrinter
{
    private void PrintImports()
    {
        var next = new uint[_imported.Length];
        foreach (Import import in _module.Imports)
        {
            PrintImport(import, next[(int)import.Type.Kind]++);
        }
    }

    private void PrintImport(Import import, uint index)
    {
        string introduction = _identifiers.Of(import.Type.Kind).Introduce(index);
        string type = import.Type switch
        {
            FunctionImport function => $"func {introduction} (type {_identifiers.Types.Refer(function.Type.Value)})",
            TableType table => $"table {introduction} {FormatTable(table)}",
            MemoryType memory => $"memory {introduction} {FormatMemory(memory)}",
            GlobalType global => $"global {introduction} {FormatGlobal(global)}",
            TagType tag => $"tag {introduction} (type {_identifiers.Types.Refer(tag.Type.Value)})",
            _ => string.Empty,
        };
        _writer.WriteLine($"(import {TextLiterals.Quote(import.Module)} {TextLiterals.Quote(import.Name)} ({type}))");
    }

    private void PrintTables()
    {
        uint index = (uint)Imported(ExternalKind.Table);
        foreach (Table table in _module.Tables)
        {
            _writer.BeginLine();
            _writer.Write($"(table {_identifiers.Tables.Introduce(index++)} {FormatTable(table.Type)}");
            if (table.Initializer is { } initializer)
            {
                PrintExpression(initializer, SectionId.Table);
            }

            _writer.Write(")");
            _writer.EndLine();
        }
    }

    private void PrintMemories()
    {
        uint index = (uint)Imported(ExternalKind.Memory);
        foreach (MemoryType memory in _module.Memories)
        {
            _writer.WriteLine($"(memory {_identifiers.Memories.Introduce(index++)} {FormatMemory(memory)})");
        }
    }

    private void PrintTags()
    {
        uint index = (uint)Imported(ExternalKind.Tag);
        foreach (TagType tag in _module.Tags)
        {
            _writer.WriteLine($"(tag {_identifiers.Tags.Introduce(index++)} (type {_identifiers.Types.Refer(tag.Type.Value)}))");
        }
    }

    private void PrintGlobals()
    {
        uint index = (uint)Imported(ExternalKind.Global);
        foreach (Global global in _module.Globals)
        {
            _writer.BeginLine();
            _writer.Write($"(global {_identifiers.Globals.Introduce(index++)} {FormatGlobal(global.Type)}");
            PrintExpression(global.Initializer, SectionId.Global);
            _writer.Write(")");
            _writer.EndLine();
        }
    }

    private void PrintExports()
    {
        foreach (Export export in _module.Exports)
        {
            string kind = export.Kind switch
            {
                ExternalKind.Function => "func",
                ExternalKind.Table => "table",
                ExternalKind.Memory => "memory",
                ExternalKind.Global => "global",
                _ => "tag",
            };
            _writer.WriteLine($"(export {TextLiterals.Quote(export.Name)} ({kind} {_identifiers.Of(export.Kind).Refer(export.Index)}))");
        }
    }

    private void PrintExpression(ConstantExpression expression, SectionId section)
    {
        _writer.Write(" ");
        _instructions.PrintExpression(expression, section);
    }
}
