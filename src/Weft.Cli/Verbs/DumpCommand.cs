using Weft.Cli.Grammar;
using Weft.Cli.Inspection;
using Weft.Cli.Output;
using Weft.Wasm.Text;

namespace Weft.Cli.Verbs;

/// <summary><c>weft dump</c>: tells what is in a module.</summary>
internal static class DumpCommand
{
    internal static readonly OptionSpec Json = new("--json", "Write JSON");

    internal static Verb Verb { get; } = new()
    {
        Name = "dump",
        Summary = "List what is in a module",
        ArgumentName = "module",
        ArgumentHelp = "The module, binary (.wasm) or text (.wat)",
        Options = [Json],
        Examples =
        [
            ("weft dump app.wasm", "list its imports, exports, memories, features, sections and largest functions"),
            ("weft dump --json app.wasm", "the same for programs"),
        ],
        Execute = Execute,
    };

    private static int Execute(ParsedArguments arguments)
    {
        ModuleSummary summary = ModuleInspector.Summarize(arguments.Argument);
        if (arguments.Has(Json))
        {
            JsonOutput.Write(summary, ReportJson.Readable.ModuleSummary);
        }
        else
        {
            DumpText.Write(Console.Out, arguments.Argument, summary);
        }

        return ExitCodes.Success;
    }
}
