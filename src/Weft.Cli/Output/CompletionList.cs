using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Weft.Cli.Grammar;

namespace Weft.Cli.Output;

/// <summary>
/// System.CommandLine's directive <c>[suggest:POSITION] LINE</c>: what a shell may offer for an unfinished command line, one to a line.
/// Where there is nothing, it offers files.
/// </summary>
internal sealed class CompletionList(WeftCommand command) : SynchronousCommandLineAction
{
    /// <summary>How the directive begins.</summary>
    internal const string Directive = "[suggest:";

    public override bool ClearsParseErrors => true;

    /// <summary>Tells whether the first word of a command line is the directive.</summary>
    internal static bool IsAskedForBy(string word) => word.StartsWith(Directive, StringComparison.Ordinal) && word.EndsWith(']');

    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens is [_, { } written, ..] ? written.Value : "";
        line = UpToPosition(line, parseResult.Tokens[0].Value);
        string word = line[(line.LastIndexOf(' ') + 1)..];
        if (IsGuestArgument(line, word) || IsAttachedValue(word))
        {
            return ExitCodes.Success;
        }

        foreach (CompletionItem suggestion in command.Parse(line, parseResult.Configuration).GetCompletions(line.Length))
        {
            // Options are offered once somebody starts to write one; before that, a file is likelier.
            if (suggestion.Label[0] != '-' || word.StartsWith('-'))
            {
                Console.Out.WriteLine(suggestion.Label);
            }
        }

        return ExitCodes.Success;
    }

    /// <summary>What stands behind the cursor is left out, since System.CommandLine fails for a cursor in the middle of a word.</summary>
    private static string UpToPosition(string line, string directive)
    {
        ReadOnlySpan<char> number = directive.AsSpan(Directive.Length).TrimEnd(']');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position < line.Length
            ? line[..position]
            : line;
    }

    /// <summary>Whether the word is an option with the beginning of its value, for which System.CommandLine fails.</summary>
    private static bool IsAttachedValue(string word) => word is ['-', .., not '='] && word.Contains('=', StringComparison.Ordinal);

    /// <summary>Whether the word stands behind the module of <c>weft run</c>.</summary>
    private bool IsGuestArgument(string line, string word)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(line)];
        int end = word.Length == 0 ? words.Length : words.Length - 1;
        if (words.Length < 2 || command.FindVerb(words[1]) is not { TakesGuestArguments: true } verb)
        {
            return false;
        }

        int index = 2;
        while (index < end && words[index].StartsWith('-'))
        {
            index += WordOrder.WidthOf(command, verb, words.AsSpan(index));
        }

        return index < end;
    }
}
