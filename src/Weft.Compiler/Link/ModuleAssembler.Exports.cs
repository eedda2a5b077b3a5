using Weft.Compiler.Diagnostics;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Link.Functions;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <content>Exports.</content>
internal sealed partial class ModuleAssembler
{
    private readonly Dictionary<string, string> _exported = new(StringComparer.Ordinal);

    private void AddExports()
    {
        if (_program.Memory.IsExported)
        {
            Export(MemoryName, ExternalKind.Memory, 0, "the memory");
        }

        EntryFunctions entries = _program.Input.Entries;
        if (entries.Start is { } start)
        {
            Export("_start", start, "the program's entry");
        }
        else
        {
            Export("_initialize", entries.Initialize ?? InitializeFunction.Function.Symbol, "the library's entry");
        }

        if (_program.Options.Threads && entries.ThreadStart is not null)
        {
            Export(ThreadingFacts.ThreadStartName, ThreadStartFunction.Function.Symbol, "the threads' entry");
        }

        foreach (FunctionSymbol function in _symbols.Functions)
        {
            foreach (string name in function.ExportNames)
            {
                Export(name, function, $"'{function.Name}'");
            }
        }

        Export(ThreadingFacts.StackOverflowName, entries.StackOverflowHelper, "what a host calls after a stack overflow");
        foreach (LinkerOption<string> option in _program.Options.Exports)
        {
            ExportByName(option);
        }
    }

    private void ExportByName(LinkerOption<string> option)
    {
        string name = option.Value;
        if (_exported.ContainsKey(name))
        {
            return;
        }

        if (_program.Input.NamedExports.TryGetValue(name, out FunctionSymbol? function))
        {
            Export(name, function, $"'{name}'");
        }
        else if (LinkerGlobals.Find(name) is { } global)
        {
            Export(name, ExternalKind.Global, _symbols.GlobalIndex(global), $"'{name}'");
        }
        else
        {
            IEnumerable<string> known =
            [
                .. _module.Exports.Select(static export => export.Name),
                .. _symbols.Functions.Select(static function => function.Name),
                .. LinkerGlobals.All.Select(static known => known.Name),
            ];
            string remedy = NearestName.Suggest(name, known, "give the name of a static method of the program, such as Program.Work, or of a symbol of the linker");
            _diagnostics.Add(DiagnosticCatalogue.UnknownExport, option.Location, name, remedy);
        }
    }

    private void Export(string name, FunctionSymbol function, string owner) =>
        Export(name, ExternalKind.Function, _symbols.FunctionIndex(function), owner);

    private void Export(string name, ExternalKind kind, uint index, string owner)
    {
        if (_exported.TryAdd(name, owner))
        {
            _module.Exports.Add(new(name, kind, index));
        }
        else
        {
            _diagnostics.Add(DiagnosticCatalogue.DuplicateExport, null, name, _exported[name], owner);
        }
    }
}
