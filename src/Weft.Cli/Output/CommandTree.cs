using System.CommandLine;
using System.CommandLine.Help;
using Weft.Cli.Grammar;

namespace Weft.Cli.Output;

/// <summary>The verbs as System.CommandLine sees them, for help and completions.</summary>
internal static class CommandTree
{
    /// <summary>Lets System.CommandLine carry out a command line.</summary>
    internal static int Invoke(string[] arguments, TextWriter output) =>
        Build().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null })
            .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output });

    private static RootCommand Build()
    {
        RootCommand root = new("Runs WebAssembly modules that use wasi-threads, on real threads.");
        for (int index = 0; index < root.Options.Count; index++)
        {
            if (root.Options[index] is HelpOption)
            {
                root.Options[index] = HelpScreen.CreateOption();
            }
        }

        foreach (Verb verb in CommandLine.AllVerbs)
        {
            root.Add(BuildCommand(verb));
        }

        return root;
    }

    private static Command BuildCommand(Verb verb)
    {
        Command command = new(verb.Name, verb.Summary);
        Argument<string> argument = new(verb.ArgumentName) { Description = verb.ArgumentHelp };
        argument.CompletionSources.Add(verb.ArgumentValues);
        command.Add(argument);
        if (verb.TakesGuestArguments)
        {
            command.Add(new Argument<string[]>("args")
            {
                Description = "The guest's arguments",
                Arity = ArgumentArity.ZeroOrMore,
                CaptureRemainingTokens = true,
            });
        }

        foreach (OptionSpec option in verb.Options)
        {
            command.Add(BuildOption(option));
        }

        return command;
    }

    private static Option<string[]> BuildOption(OptionSpec option)
    {
        Option<string[]> built = new(option.Name)
        {
            Description = option.Repeats ? $"{option.Help}; repeats" : option.Help,
            HelpName = option.ValueName,
            Arity = option.Parser is null ? ArgumentArity.Zero : option.Repeats ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
        };
        built.CompletionSources.Add(option.Values);
        return built;
    }
}
