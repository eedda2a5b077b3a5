using System.Globalization;
using System.Text;
using Weft.Compiler.Api;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Link;
using Weft.Compiler.Reachability;
using Weft.Wasm;
using Weft.Wasm.Text;

namespace Weft.Compiler.Driver;

internal sealed partial class Compilation
{
    private CompilationResult? LinkModule(ModuleContents contents)
    {
        LinkInput input = new()
        {
            ModuleName = _input.Name,
            Imports = contents.Imports,
            Functions = contents.Functions,
            Data = contents.Data,
            Selectors = contents.Selectors,
            NamedExports = _exportedFunctions,
            Entries = new()
            {
                Start = _start,
                Initialize = _initialize,
                ThreadStart = _runThread,
                StackOverflowHelper = _stackOverflow!,
            },
        };
        return Linker.Link(input, _linkerOptions, _diagnostics) is { } linked ? CreateResult(contents, linked) : null;
    }

    private CompilationResult CreateResult(ModuleContents contents, LinkResult linked) => new()
    {
        Module = linked.Bytes,
        Statistics = new(_linkerOptions.Threads, linked.Memory.InitialSize, linked.Memory.MaximumSize, contents.Functions.Count, _graph.Functions.Count),
        IR = _options.Emit.HasFlag(EmitKinds.IR) ? PrintIR(contents.Functions) : null,
        Wat = _options.Emit.HasFlag(EmitKinds.Wat) ? PrintText(linked.Module) : null,
        Map = _options.Emit.HasFlag(EmitKinds.Map) ? MapWriter.Write(linked) : null,
        Why = _options.Why is { } name ? Explain(name) : [],
    };

    private static string PrintText(Module module)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        new ModuleTextPrinter(module, text).PrintModule();
        return text.ToString();
    }

    private static string PrintIR(List<Function> functions)
    {
        StringBuilder text = new();
        foreach (Function function in functions)
        {
            text.Append(IRPrinter.Print(function)).Append('\n');
        }

        return text.ToString();
    }
}
