using Weft.Cli.Grammar;
using Weft.Cli.Inspection;
using Weft.Cli.Output;

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
        DumpReport report = ModuleInspector.Dump(arguments.Argument);
        if (arguments.Has(Json))
        {
            JsonOutput.Write(report, ReportJson.Default.DumpReport);
        }
        else
        {
            DumpText.Write(Console.Out, report);
        }

        return ExitCodes.Success;
    }
}
