using Weft.Cli.Diagnostics;

namespace Weft.Cli.Grammar;

/// <summary>Reads the arguments of a verb, left to right.</summary>
/// <remarks>
/// System.CommandLine makes the help and the completions from the same tables, but does not read command lines: loading and running it
/// costs as much as half an empty process, it takes an option it does not know for the module, and its errors have no numbers.
/// docs/RATIONALE.md has the figures.
/// </remarks>
internal static class ArgumentReader
{
    /// <summary>Reads <paramref name="arguments"/> from <paramref name="start"/>, which is behind the verb.</summary>
    /// <exception cref="UsageException">They are not what the verb takes.</exception>
    internal static ParsedArguments Read(Verb verb, string[] arguments, int start)
    {
        ParsedArguments parsed = new();
        bool hasArgument = false;
        bool optionsEnded = false;
        for (int index = start; index < arguments.Length; index++)
        {
            string text = arguments[index];
            if (!optionsEnded && text is ['-', _, ..])
            {
                if (text is "--")
                {
                    optionsEnded = true;
                }
                else if (text is "--help" or "-h" or "-?")
                {
                    return new ParsedArguments { HelpRequested = true };
                }
                else
                {
                    ReadOption(verb, arguments, ref index, parsed);
                }
            }
            else if (hasArgument)
            {
                throw new UsageException(CliErrors.UnexpectedArgument.At(null, verb.Name, verb.ArgumentName, text, verb.Usage));
            }
            else
            {
                parsed.Argument = text;
                hasArgument = true;
                if (verb.TakesGuestArguments)
                {
                    parsed.GuestArguments = GuestArguments(arguments, index + 1);
                    break;
                }
            }
        }

        return hasArgument
            ? parsed
            : throw new UsageException(CliErrors.MissingArgument.At(null, $"weft {verb.Name}", $"a {verb.ArgumentName}", $"write: {verb.Usage}"));
    }

    /// <summary>All that is left belongs to the guest, but for a <c>--</c> that only says so.</summary>
    private static string[] GuestArguments(string[] arguments, int start)
    {
        if (start < arguments.Length && arguments[start] is "--")
        {
            start++;
        }

        return arguments[start..];
    }

    private static void ReadOption(Verb verb, string[] arguments, ref int index, ParsedArguments parsed)
    {
        string name = arguments[index];
        string? attached = null;
        int equals = name.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            attached = name[(equals + 1)..];
            name = name[..equals];
        }

        OptionSpec option = Find(verb, name) ?? throw new UsageException(CliErrors.UnknownOption.At(
            null,
            $"weft {verb.Name}",
            name,
            Suggestion.For(name, Array.ConvertAll(verb.Options, static known => known.Name), $"'weft {verb.Name} --help' lists the options")));

        if (!option.Repeats && parsed.Find(option) is { } earlier)
        {
            throw new UsageException(CliErrors.RepeatedOption.At(null, name, earlier.Text.Length == 0 ? "" : $", the first time as '{earlier.Text}'"));
        }

        if (option.Parser is not { } parser)
        {
            if (attached is not null)
            {
                throw new UsageException(CliErrors.SwitchWithValue.At(null, name, attached));
            }

            parsed.Add(new GivenOption(option, "", Value: null));
            return;
        }

        // A value that is an option of this verb is a forgotten value, not a strange directory or variable.
        bool followed = index + 1 < arguments.Length && arguments[index + 1] is not "--" && Find(verb, arguments[index + 1]) is null;
        string text = attached ?? (followed ? arguments[++index] : throw new UsageException(
            CliErrors.MissingValue.At(null, name, option.Accepts, $"{name} {option.Example}")));

        object value = parser(text) ?? throw new UsageException(CliErrors.InvalidValue.At(
            null, name, text, Suggestion.For(text, option.Values, $"give {option.Accepts}, as in {name} {option.Example}")));
        parsed.Add(new GivenOption(option, text, value));
    }

    private static OptionSpec? Find(Verb verb, string name)
    {
        foreach (OptionSpec option in verb.Options)
        {
            if (option.Name == name)
            {
                return option;
            }
        }

        return null;
    }
}
