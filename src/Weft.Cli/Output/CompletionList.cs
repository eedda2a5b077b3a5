using System.CommandLine.Parsing;
using System.Globalization;
using Weft.Cli.Verbs;

namespace Weft.Cli.Output;

/// <summary>What a shell may offer for an unfinished command line, one to a line; it offers files where there is nothing.</summary>
internal static class CompletionList
{
    /// <summary>How the directive begins.</summary>
    internal const string Directive = "[suggest:";

    /// <summary>Carries out System.CommandLine's directive <c>[suggest:POSITION] LINE</c>.</summary>
    internal static int Show(string[] arguments)
    {
        string line = arguments is [{ } directive, { } written, ..] && directive.StartsWith(Directive, StringComparison.Ordinal)
            ? UpToPosition(written, directive)
            : "";
        string word = line.Length == 0 || line[^1] == ' ' ? "" : line[(line.LastIndexOf(' ') + 1)..];
        if (IsGuestArgument(line, word))
        {
            return ExitCodes.Success;
        }

        using StringWriter found = new();
        int exitCode = CommandTree.Invoke(arguments, found);
        foreach (string suggestion in found.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries))
        {
            // Options are offered once somebody starts to write one; before that, a file is likelier.
            if (suggestion[0] != '-' || word.StartsWith('-'))
            {
                Console.Out.WriteLine(suggestion);
            }
        }

        return exitCode;
    }

    private static string UpToPosition(string line, string directive)
    {
        ReadOnlySpan<char> number = directive.AsSpan(Directive.Length).TrimEnd(']');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position < line.Length
            ? line[..position]
            : line;
    }

    /// <summary>Whether the word stands behind the module of <c>weft run</c>.</summary>
    private static bool IsGuestArgument(string line, string word)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(line)];
        int end = word.Length == 0 ? words.Length : words.Length - 1;
        if (words.Length < 2 || words[1] != RunCommand.Verb.Name)
        {
            return false;
        }

        for (int index = 2; index < end; index++)
        {
            if (!words[index].StartsWith('-'))
            {
                return true;
            }

            // An option without an equals sign has its value behind it.
            if (Array.Find(RunCommand.Verb.Options, option => option.Name == words[index]) is { Parser: not null })
            {
                index++;
            }
        }

        return false;
    }
}
