using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Weft.Cli.Grammar;
using Weft.Cli.Verbs;

namespace Weft.Cli.Output;

/// <summary>The help texts: System.CommandLine's, with examples and exit codes added.</summary>
internal static class HelpScreen
{
    /// <summary>Fixed, so that the text is the same on every terminal and in the documentation.</summary>
    private const int Width = 110;

    private const string ExitCodeHelp =
        """
        Exit code:
          the guest's own; 1 if the module cannot be run, 2 for a wrong command line, 124 timeout, 125 deadlock,
          130 Ctrl-C, 134 trap, 143 terminated
        """;

    /// <summary>Writes the help of a verb, or of the command where there is none.</summary>
    internal static int Show(Verb? verb) => CommandTree.Invoke(verb is null ? ["--help"] : [verb.Name, "--help"], Console.Out);

    /// <summary>Makes the option that shows the help.</summary>
    internal static Option CreateOption() => new HelpOption("--help", "-h", "-?") { Action = new HelpWithExamples() };

    /// <summary>The usual help, then examples, and for the command as a whole what its exit codes mean.</summary>
    private sealed class HelpWithExamples : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            Command command = parseResult.CommandResult.Command;
            WriteStandardHelp(parseResult, command, output);
            output.WriteLine("Examples:");
            foreach (Verb verb in CommandLine.AllVerbs)
            {
                int count = command is RootCommand ? 1 : verb.Name == command.Name ? verb.Examples.Length : 0;
                foreach ((string commandLine, string meaning) in verb.Examples[..count])
                {
                    output.WriteLine($"  {commandLine}");
                    output.WriteLine($"      {meaning}");
                }
            }

            if (command is RootCommand || command.Name == RunCommand.Verb.Name)
            {
                output.WriteLine();
                output.WriteLine(ExitCodeHelp);
            }

            return ExitCodes.Success;
        }

        /// <summary>Writes the help as System.CommandLine has it, but for the usage line: options stand before the module here, not after it.</summary>
        private static void WriteStandardHelp(ParseResult parseResult, Command command, TextWriter output)
        {
            using StringWriter text = new() { NewLine = "\n" };
            parseResult.InvocationConfiguration.Output = text;
            new HelpAction { MaxWidth = Width }.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
            {
                output.WriteLine(line.StartsWith($"  weft {command.Name} ", StringComparison.Ordinal) ? $"  {UsageOf(command)}" : line);
            }

            output.WriteLine();
        }

        private static string UsageOf(Command command)
        {
            foreach (Verb verb in CommandLine.AllVerbs)
            {
                if (verb.Name == command.Name)
                {
                    return verb.Usage;
                }
            }

            return command.Name;
        }
    }
}
