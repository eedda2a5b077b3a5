using System.CommandLine;
using System.CommandLine.Parsing;
using Weft.Cli.Diagnostics;
using Weft.Cli.Options;
using Weft.Host;

namespace Weft.Cli.Grammar;

/// <summary>What is wrong with a command line, as errors with a number and a remedy.</summary>
internal static class UsageErrors
{
    /// <summary>Gives the first error of a command line that System.CommandLine does not accept.</summary>
    internal static WeftError From(WeftCommand command, ParseResult result) => (result.CommandResult.Command, result.Errors[0].SymbolResult) switch
    {
        (Verb, OptionResult option) => WrongOption(option),
        (Verb verb, ArgumentResult) => CliErrors.MissingArgument.At(
            null, $"weft {verb.Name}", $"a {verb.OperandName}", $"write: {verb.Usage}"),
        (Verb verb, _) => CliErrors.UnexpectedArgument.At(null, verb.Name, verb.OperandName, result.UnmatchedTokens[0], verb.Usage),
        _ => CliErrors.MissingArgument.At(
            null, "weft", "a verb", $"choose one of {string.Join(", ", VerbNames(command))}; 'weft --help' explains them"),
    };

    /// <summary>Finds options of a verb without their values, and those that are given too often; System.CommandLine allows for both.</summary>
    internal static void CheckCounts(CommandResult command)
    {
        foreach (SymbolResult child in command.Children)
        {
            if (child is OptionResult option && (HasNoValue(option) || IsRepeated(option)))
            {
                option.AddError(option.Option.Name);
            }
        }
    }

    internal static WeftError UnknownVerb(WeftCommand command, string word) => CliErrors.UnknownVerb.At(
        null,
        word,
        word.EndsWith(".wasm", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".wat", StringComparison.OrdinalIgnoreCase) || File.Exists(word)
            ? $"to run a module, write: weft run {word}"
            : Suggestion.For(word, VerbNames(command), $"the verbs are {string.Join(", ", VerbNames(command))}"));

    internal static WeftError UnknownOption(Command command, string name)
    {
        string path = command is Verb ? $"weft {command.Name}" : "weft";
        return CliErrors.UnknownOption.At(
            null, path, name, Suggestion.For(name, [.. command.Options.Select(static option => option.Name)], $"'{path} --help' lists the options"));
    }

    internal static WeftError SwitchWithValue(string name, string value) => CliErrors.SwitchWithValue.At(null, name, value);

    internal static WeftError InvalidValue(string name, IValueOption option, string value)
    {
        string example = option.MayStandAlone ? $"{name}={option.Example}" : $"{name} {option.Example}";
        return CliErrors.InvalidValue.At(
            null, name, value, Suggestion.For(value, option.Words, $"give {option.Accepts}, as in {example}"));
    }

    private static WeftError WrongOption(OptionResult result)
    {
        string name = result.Option.Name;
        if (result.Option is IValueOption missing && HasNoValue(result))
        {
            return CliErrors.MissingValue.At(null, name, missing.Accepts, $"{name} {missing.Example}");
        }

        if (IsRepeated(result) || result.Option is not IValueOption option)
        {
            string earlier = result.Tokens.Count == 0 ? "" : $", the first time as '{result.Tokens[0].Value}'";
            return CliErrors.RepeatedOption.At(null, name, earlier);
        }

        return InvalidValue(name, option, result.Tokens.First(token => !option.IsValue(token.Value)).Value);
    }

    private static bool HasNoValue(OptionResult result) => result.Option is IValueOption { MayStandAlone: false } && result.Tokens.Count < result.IdentifierTokenCount;

    private static bool IsRepeated(OptionResult result) =>
        result.IdentifierTokenCount > 1 && result.Option.Arity.MaximumNumberOfValues <= 1;

    private static string[] VerbNames(WeftCommand command) => Array.ConvertAll(command.Verbs, static verb => verb.Name);
}
