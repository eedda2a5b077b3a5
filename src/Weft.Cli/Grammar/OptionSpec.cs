namespace Weft.Cli.Grammar;

/// <summary>Reads the value of an option.</summary>
/// <returns>The value, or <see langword="null"/> where <paramref name="text"/> is none.</returns>
internal delegate object? ValueParser(string text);

/// <summary>One option of a verb: the only place that says how it is written, what it accepts and what it is for.</summary>
/// <remarks>
/// Values are objects rather than type parameters: generic code over value types of other assemblies is not compiled ahead of time,
/// and compiling it at start-up takes longer than reading the whole command line.
/// </remarks>
/// <param name="name">How it is written, such as <c>--timeout</c>.</param>
/// <param name="help">What it does, for the help text.</param>
/// <param name="parser">Reads a value; <see langword="null"/> for a switch, which takes none.</param>
internal sealed class OptionSpec(string name, string help, ValueParser? parser = null)
{
    internal string Name => name;

    internal string Help => help;

    internal ValueParser? Parser => parser;

    /// <summary>What the value is called in the help text.</summary>
    internal string? ValueName { get; init; }

    /// <summary>What a value may be, as the end of a sentence that starts with "give".</summary>
    internal string Accepts { get; init; } = "";

    /// <summary>A value that is accepted.</summary>
    internal string Example { get; init; } = "";

    /// <summary>Whether it may be given more than once.</summary>
    internal bool Repeats { get; init; }

    /// <summary>The values that completion offers, and all there are where the value is one of a set.</summary>
    internal string[] Values { get; init; } = [];
}
