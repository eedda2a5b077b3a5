namespace Weft.Cli.Grammar;

/// <summary>What a command line says: options with their values, the argument, and what belongs to the guest.</summary>
internal sealed class ParsedArguments
{
    private readonly List<GivenOption> _options = [];

    /// <summary>The module, or whatever else the verb works on.</summary>
    internal string Argument { get; set; } = "";

    /// <summary>What belongs to the guest, in order.</summary>
    internal string[] GuestArguments { get; set; } = [];

    /// <summary>Whether help was asked for; nothing else is filled in then.</summary>
    internal bool HelpRequested { get; set; }

    /// <summary>Every option that was given, in order.</summary>
    internal List<GivenOption> Options => _options;

    internal void Add(GivenOption option) => _options.Add(option);

    /// <summary>Tells whether an option was given.</summary>
    internal bool Has(OptionSpec option) => Find(option) is not null;

    /// <summary>Gives an option's value, or <see langword="null"/> where it was not given.</summary>
    internal object? ValueOf(OptionSpec option) => Find(option)?.Value;

    internal GivenOption? Find(OptionSpec option)
    {
        foreach (GivenOption given in _options)
        {
            if (ReferenceEquals(given.Option, option))
            {
                return given;
            }
        }

        return null;
    }
}

/// <summary>An option on a command line.</summary>
/// <param name="Option">Which one.</param>
/// <param name="Text">Its value as it was written; empty for a switch.</param>
/// <param name="Value">Its value; <see langword="null"/> for a switch.</param>
internal sealed record GivenOption(OptionSpec Option, string Text, object? Value);
