using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Weft.Cli.Grammar;
using Weft.Cli.Verbs;

namespace Weft.Cli.Output;

/// <summary><c>--help</c>: System.CommandLine's text, then examples, and for the command as a whole what its exit codes mean.</summary>
internal sealed class HelpScreen(Verb[] verbs) : SynchronousCommandLineAction
{
    /// <summary>Fixed, so that the text is the same on every terminal and in the documentation.</summary>
    private const int Width = 110;

    private const string ExitCodeHelp =
        """
        Exit code:
          the guest's own; 1 if the module cannot be run, 2 for a wrong command line, 124 timeout, 125 deadlock,
          130 Ctrl-C, 134 trap, 143 terminated
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Verb? verb = parseResult.CommandResult.Command as Verb;
        WriteStandardHelp(parseResult, verb, output);
        output.WriteLine("Examples:");
        foreach ((string commandLine, string meaning) in verb?.Examples ?? Array.ConvertAll(verbs, static each => each.Examples[0]))
        {
            output.WriteLine($"  {commandLine}");
            output.WriteLine($"      {meaning}");
        }

        if (verb is null or RunCommand)
        {
            output.WriteLine();
            output.WriteLine(ExitCodeHelp);
        }

        return ExitCodes.Success;
    }

    /// <summary>Writes the help as System.CommandLine has it, but for the usage line: options stand before the module here, not after it.</summary>
    private static void WriteStandardHelp(ParseResult parseResult, Verb? verb, TextWriter output)
    {
        using StringWriter text = new() { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = text;
        new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(verb is not null && line.StartsWith($"  weft {verb.Name} ", StringComparison.Ordinal) ? $"  {verb.Usage}" : line);
        }

        output.WriteLine();
    }
}
