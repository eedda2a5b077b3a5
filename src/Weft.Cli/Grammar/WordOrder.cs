using System.CommandLine;
using System.CommandLine.Help;
using Weft.Cli.Options;
using Weft.Cli.Output;

namespace Weft.Cli.Grammar;

/// <summary>Brings a command line into the order that System.CommandLine cannot misread: the verb, its options, <c>--</c>, all else.</summary>
/// <remarks>
/// System.CommandLine splits words before it knows which belong to the guest, so that it makes two of a guest's <c>--timeout=1s</c>. An
/// option that it does not know is an operand to it, and so is the value of <c>--json=yes</c>. Behind <c>--</c> it leaves words alone.
/// </remarks>
internal static class WordOrder
{
    /// <summary>Arranges a command line.</summary>
    /// <exception cref="UsageException">A word in front of the operand is neither an option nor an option's value.</exception>
    internal static string[] Arrange(WeftCommand command, string[] words)
    {
        if (words.Length == 0 || CompletionList.IsAskedForBy(words[0]))
        {
            return words;
        }

        string first = words[0];
        return command.FindVerb(first) is { } verb ? Arrange(command, verb, words)
            : Find(command, first) is not null ? [first]
            : throw new UsageException(first is ['-', ..] ? UsageErrors.UnknownOption(command, first) : UsageErrors.UnknownVerb(command, first));
    }

    /// <summary>Tells how many words an option and its value are.</summary>
    internal static int WidthOf(WeftCommand command, Verb verb, ReadOnlySpan<string> words) =>
        Find(verb, NameOf(words[0])) is IValueOption { MayStandAlone: false } && !words[0].Contains('=', StringComparison.Ordinal)
        && words.Length > 1 && words[1] is not "--"
        // A value that is itself an option is a forgotten value, not a strange directory or variable.
        && Find(verb, NameOf(words[1])) is null && Find(command, words[1]) is not HelpOption
            ? 2
            : 1;

    private static string[] Arrange(WeftCommand command, Verb verb, string[] words)
    {
        List<string> options = [];
        List<string> operands = [];
        int index = 1;
        while (index < words.Length)
        {
            if (IsOption(words[index]))
            {
                if (Find(command, words[index]) is HelpOption)
                {
                    return [verb.Name, words[index]];
                }

                int width = WidthOf(command, verb, words.AsSpan(index));
                AddOption(options, verb, words.AsSpan(index, width));
                index += width;
            }
            else if (words[index] is "--" || verb.TakesGuestArguments)
            {
                operands.AddRange(words[index] is "--" ? words.AsSpan(index + 1) : words.AsSpan(index));
                break;
            }
            else
            {
                operands.Add(words[index++]);
            }
        }

        if (verb.TakesGuestArguments && operands is [_, "--", ..])
        {
            // It only says that the guest's arguments follow.
            operands.RemoveAt(1);
        }

        return [verb.Name, .. options, "--", .. operands];
    }

    private static void AddOption(List<string> options, Verb verb, ReadOnlySpan<string> words)
    {
        string name = NameOf(words[0]);
        Option option = Find(verb, name) ?? throw new UsageException(UsageErrors.UnknownOption(verb, name));
        bool attached = name.Length < words[0].Length;
        if (attached && option is Switch)
        {
            throw new UsageException(UsageErrors.SwitchWithValue(name, words[0][(name.Length + 1)..]));
        }

        // System.CommandLine takes such a value for an operand.
        if (attached && option is Toggle toggle && words[0][(name.Length + 1)..] is var value && !toggle.IsValue(value))
        {
            throw new UsageException(UsageErrors.InvalidValue(name, toggle, value));
        }

        options.AddRange(words);
        if (attached && words[0].Length == name.Length + 1)
        {
            // System.CommandLine takes "--name=" for an option without a value.
            options[^1] = name;
            options.Add("");
        }
    }

    private static bool IsOption(string word) => word is ['-', _, ..] and not "--";

    private static string NameOf(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? word : word[..equals];
    }

    private static Option? Find(Command command, string name)
    {
        foreach (Option option in command.Options)
        {
            if (option.Name == name || option.Aliases.Contains(name))
            {
                return option;
            }
        }

        return null;
    }
}
