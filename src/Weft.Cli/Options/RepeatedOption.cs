using System.CommandLine;
using System.CommandLine.Parsing;

namespace Weft.Cli.Options;

/// <summary>An option that may be given more than once, with a value each time.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class RepeatedOption<T> : Option<T[]>, IValueOption
    where T : class
{
    private readonly Func<string, T?> _parse;

    /// <param name="name">How it is written, such as <c>--dir</c>.</param>
    /// <param name="help">What it does, for the help text.</param>
    /// <param name="parse">Reads one value, and gives <see langword="null"/> for what is none.</param>
    internal RepeatedOption(string name, string help, Func<string, T?> parse)
        : base(name)
    {
        _parse = parse;
        Description = $"{help}; repeats";
        CustomParser = Read;

        // With an arity that asks for a value, System.CommandLine takes the next option for it.
        Arity = ArgumentArity.ZeroOrMore;
    }

    public required string Accepts { get; init; }

    public required string Example { get; init; }

    public string[] Words
    {
        get;
        init
        {
            field = value;
            CompletionSources.Add(value);
        }
    }

    = [];

    public bool IsValue(string text) => _parse(text) is not null;

    private T[] Read(ArgumentResult result)
    {
        List<T> values = new(result.Tokens.Count);
        foreach (Token token in result.Tokens)
        {
            if (_parse(token.Value) is not { } value)
            {
                result.AddError(Accepts);
                return [];
            }

            values.Add(value);
        }

        return [.. values];
    }
}
