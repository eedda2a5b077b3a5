using Weft.Cli.Grammar;
using Weft.Cli.Inspection;
using Weft.Cli.Output;

namespace Weft.Cli.Verbs;

/// <summary><c>weft check</c>: tells which rules of the wasi-threads contract a module keeps, and how to mend those it breaks.</summary>
internal static class CheckCommand
{
    internal static readonly OptionSpec Json = new("--json", "Write JSON");

    internal static Verb Verb { get; } = new()
    {
        Name = "check",
        Summary = "Check a module against the wasi-threads contract",
        ArgumentName = "module",
        ArgumentHelp = "The module, binary (.wasm) or text (.wat)",
        Options = [Json],
        Examples =
        [
            ("weft check app.wasm", "list each rule with whether it holds, and the fix for those that are broken; exit with 1 if it cannot run"),
            ("weft check --json app.wasm", "the same for programs"),
        ],
        Execute = Execute,
    };

    private static int Execute(ParsedArguments arguments)
    {
        CheckReport report = ModuleInspector.Check(arguments.Argument);
        if (arguments.Has(Json))
        {
            JsonOutput.Write(report, ReportJson.Readable.CheckReport);
        }
        else
        {
            CheckText.Write(Console.Out, report);
        }

        return report.CanRun ? ExitCodes.Success : ExitCodes.Failure;
    }
}
