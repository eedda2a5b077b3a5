using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Weft.Cli.Output;
using Weft.Cli.Verbs;

namespace Weft.Cli.Grammar;

/// <summary>The command as a whole: what System.CommandLine reads command lines by, and makes the help and the completions from.</summary>
internal sealed class WeftCommand : RootCommand
{
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    internal WeftCommand()
        : base("Builds C# to WebAssembly modules with threads, and runs modules that use wasi-threads, on real threads.")
    {
        Options.Clear();
        Options.Add(new HelpOption("--help", "-h", "-?") { Action = new HelpScreen(Verbs) });
        Options.Add(new VersionOption { Action = new VersionScreen() });
        Directives.Clear();
        Directives.Add(new SuggestDirective { Action = new CompletionList(this) });
        foreach (Verb verb in Verbs)
        {
            Add(verb);
        }
    }

    /// <summary>The verbs, in the order of the help text.</summary>
    internal Verb[] Verbs { get; } = [new RunCommand(), new BuildCommand(), new CheckCommand(), new DumpCommand(), new CompletionsCommand()];

    /// <summary>Reads a command line.</summary>
    /// <param name="words">The process's arguments, without its own name.</param>
    /// <exception cref="UsageException">They are not what the command takes.</exception>
    internal ParseResult Read(params string[] words)
    {
        ParseResult result = Parse(WordOrder.Arrange(this, words), Configuration);
        return result.Errors.Count == 0 ? result : throw new UsageException(UsageErrors.From(this, result));
    }

    internal Verb? FindVerb(string name) => Array.Find(Verbs, verb => verb.Name == name);
}
