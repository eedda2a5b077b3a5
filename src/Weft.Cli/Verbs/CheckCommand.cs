using System.CommandLine;
using Weft.Cli.Grammar;
using Weft.Cli.Inspection;
using Weft.Cli.Options;
using Weft.Cli.Output;

namespace Weft.Cli.Verbs;

/// <summary><c>weft check</c>: tells which rules of the wasi-threads contract a module keeps, and how to mend those it breaks.</summary>
internal sealed class CheckCommand : Verb
{
    private readonly Switch _json = new("--json", "Write JSON");

    internal CheckCommand()
        : base(
            "check",
            "Check a module against the wasi-threads contract",
            new Argument<string>("module") { Description = "The module, binary (.wasm) or text (.wat)" })
    {
        Add(_json);
    }

    internal override (string CommandLine, string Meaning)[] Examples =>
    [
        ("weft check app.wasm", "list each rule with whether it holds, and the fix for those that are broken; exit with 1 if it cannot run"),
        ("weft check --json app.wasm", "the same for programs"),
    ];

    private protected override int Execute(ParseResult arguments)
    {
        CheckReport report = ModuleInspector.Check(OperandOf(arguments));
        if (arguments.GetValue(_json))
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
