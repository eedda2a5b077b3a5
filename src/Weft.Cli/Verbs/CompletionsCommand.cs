using Weft.Cli.Grammar;
using Weft.Cli.Output;

namespace Weft.Cli.Verbs;

/// <summary><c>weft completions</c>: prints the script by which a shell asks weft for completions.</summary>
internal static class CompletionsCommand
{
    internal static Verb Verb { get; } = new()
    {
        Name = "completions",
        Summary = "Print a shell's completion script",
        ArgumentName = "shell",
        ArgumentHelp = "One of bash, zsh, fish, pwsh",
        ArgumentValues = CompletionScripts.Shells,
        Options = [],
        Examples = [("source <(weft completions bash)", "complete weft's verbs and options in this bash; see docs/guide for the other shells")],
        Execute = Execute,
    };

    private static int Execute(ParsedArguments arguments)
    {
        Console.Out.Write(CompletionScripts.For(arguments.Argument));
        return ExitCodes.Success;
    }
}
