using System.CommandLine;
using Weft.Cli.Grammar;
using Weft.Cli.Inspection;
using Weft.Cli.Options;
using Weft.Cli.Output;
using Weft.Wasm.Text;

namespace Weft.Cli.Verbs;

/// <summary><c>weft dump</c>: tells what is in a module.</summary>
internal sealed class DumpCommand : Verb
{
    private readonly Switch _json = new("--json", "Write JSON");

    internal DumpCommand()
        : base(
            "dump",
            "List what is in a module",
            new Argument<string>("module") { Description = "The module, binary (.wasm) or text (.wat)" })
    {
        Add(_json);
    }

    internal override (string CommandLine, string Meaning)[] Examples =>
    [
        ("weft dump app.wasm", "list its imports, exports, memories, features, sections and largest functions"),
        ("weft dump --json app.wasm", "the same for programs"),
    ];

    private protected override int Execute(ParseResult arguments)
    {
        string module = OperandOf(arguments);
        ModuleSummary summary = ModuleInspector.Summarize(module);
        if (arguments.GetValue(_json))
        {
            JsonOutput.Write(summary, ReportJson.Readable.ModuleSummary);
        }
        else
        {
            DumpText.Write(Console.Out, module, summary);
        }

        return ExitCodes.Success;
    }
}
