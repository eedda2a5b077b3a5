using Weft.Cli.Diagnostics;
using Weft.Cli.Grammar;
using Weft.Cli.Output;
using Weft.Cli.Verbs;
using Weft.Host;

namespace Weft.Cli;

/// <summary>The way from the process's arguments to a verb and its exit code.</summary>
/// <remarks>
/// Verbs are looked up one by one, so that <c>weft run</c> initialises nothing that the other verbs need; the whole process is to take
/// little longer than an empty one.
/// </remarks>
internal static class CommandLine
{
    /// <summary>The verbs, in the order of the help text.</summary>
    internal static Verb[] AllVerbs => [RunCommand.Verb, CheckCommand.Verb, DumpCommand.Verb, CompletionsCommand.Verb];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The process's arguments, without its own name.</param>
    /// <returns>What the process ends with.</returns>
    internal static int Run(string[] arguments)
    {
        try
        {
            return Dispatch(arguments);
        }
        catch (UsageException exception)
        {
            StandardError.Write(exception.Error);
            return ExitCodes.Usage;
        }
        catch (WeftException exception)
        {
            StandardError.Write(exception.Error);
            return ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Modules that cannot be read are errors of the host by now, so this is about standard output.
            StandardError.Write(CliErrors.OutputFailed.At(null, exception.Message.TrimEnd('.')));
            return ExitCodes.Failure;
        }
#pragma warning disable CA1031 // Whatever else goes wrong is a fault of weft, and its report is a numbered error too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            StandardError.Write(CliErrors.InternalFault.At(null, exception.GetType().Name, exception.Message));
            StandardError.WriteLine(exception.StackTrace ?? "");
            return ExitCodes.Failure;
        }
    }

    private static int Dispatch(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            throw new UsageException(CliErrors.MissingArgument.At(null, "weft", "a verb", $"choose one of {VerbNames()}; 'weft --help' explains them"));
        }

        string first = arguments[0];
        if (Find(first) is { } verb)
        {
            ParsedArguments parsed = ArgumentReader.Read(verb, arguments, start: 1);
            return parsed.HelpRequested ? HelpScreen.Show(verb) : verb.Execute(parsed);
        }

        return first switch
        {
            "--help" or "-h" or "-?" => HelpScreen.Show(verb: null),
            "--version" => VersionScreen.Show(),
            _ when first.StartsWith(CompletionList.Directive, StringComparison.Ordinal) => CompletionList.Show(arguments),
            _ when first.StartsWith('-') => throw new UsageException(
                CliErrors.UnknownOption.At(null, "weft", first, Suggestion.For(first, ["--help", "--version"], "'weft --help' lists the options"))),
            _ => throw new UsageException(CliErrors.UnknownVerb.At(null, first, VerbRemedy(first))),
        };
    }

    private static Verb? Find(string name) => name switch
    {
        "run" => RunCommand.Verb,
        "check" => CheckCommand.Verb,
        "dump" => DumpCommand.Verb,
        "completions" => CompletionsCommand.Verb,
        _ => null,
    };

    private static string VerbRemedy(string name) =>
        name.EndsWith(".wasm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".wat", StringComparison.OrdinalIgnoreCase) || File.Exists(name)
            ? $"to run a module, write: weft run {name}"
            : Suggestion.For(name, Array.ConvertAll(AllVerbs, static verb => verb.Name), $"the verbs are {VerbNames()}");

    private static string VerbNames() => string.Join(", ", Array.ConvertAll(AllVerbs, static verb => verb.Name));
}
