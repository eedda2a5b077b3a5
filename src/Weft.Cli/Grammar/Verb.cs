namespace Weft.Cli.Grammar;

/// <summary>What a verb takes and does. The argument reader, the help text and the completions are all made from it.</summary>
internal sealed class Verb
{
    internal required string Name { get; init; }

    /// <summary>One sentence for the help text.</summary>
    internal required string Summary { get; init; }

    /// <summary>What the one argument is called.</summary>
    internal required string ArgumentName { get; init; }

    /// <summary>What the one argument is, for the help text.</summary>
    internal required string ArgumentHelp { get; init; }

    /// <summary>The values that the argument may have; empty where it is a file.</summary>
    internal string[] ArgumentValues { get; init; } = [];

    /// <summary>Whether all that follows the argument belongs to the guest.</summary>
    internal bool TakesGuestArguments { get; init; }

    internal required OptionSpec[] Options { get; init; }

    /// <summary>Command lines with what they do, for the help text.</summary>
    internal required (string CommandLine, string Meaning)[] Examples { get; init; }

    /// <summary>Does the work.</summary>
    /// <returns>What the process ends with.</returns>
    internal required Func<ParsedArguments, int> Execute { get; init; }

    internal string Usage => $"weft {Name} [options] {ArgumentName}{(TakesGuestArguments ? " [args...]" : "")}";
}
