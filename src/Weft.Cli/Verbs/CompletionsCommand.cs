using System.CommandLine;
using Weft.Cli.Grammar;
using Weft.Cli.Output;

namespace Weft.Cli.Verbs;

/// <summary><c>weft completions</c>: prints the script by which a shell asks weft for completions.</summary>
internal sealed class CompletionsCommand : Verb
{
    internal CompletionsCommand()
        : base(
            "completions",
            "Print a shell's completion script",
            new Argument<string>("shell") { Description = "One of bash, zsh, fish, pwsh", CompletionSources = { CompletionScripts.Shells } })
    {
    }

    internal override (string CommandLine, string Meaning)[] Examples =>
        [("source <(weft completions bash)", "complete weft's verbs and options in this bash; see docs/guide for the other shells")];

    private protected override int Execute(ParseResult arguments)
    {
        Console.Out.Write(CompletionScripts.For(OperandOf(arguments)));
        return ExitCodes.Success;
    }
}
