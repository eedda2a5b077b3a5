using System.CommandLine;
using System.CommandLine.Parsing;

namespace Weft.Cli.Options;

/// <summary>An option that is given once, with a value.</summary>
/// <typeparam name="T">The type of the value, nullable: <see langword="null"/> is what an option that is not given has.</typeparam>
internal sealed class SingleOption<T> : Option<T>, IValueOption
{
    private readonly Func<string, T?> _parse;

    /// <param name="name">How it is written, such as <c>--timeout</c>.</param>
    /// <param name="help">What it does, for the help text.</param>
    /// <param name="parse">Reads a value, and gives <see langword="null"/> for what is none.</param>
    internal SingleOption(string name, string help, Func<string, T?> parse)
        : base(name)
    {
        _parse = parse;
        Description = help;
        CustomParser = Read;

        // With an arity that asks for a value, System.CommandLine takes the next option for it.
        Arity = ArgumentArity.ZeroOrOne;

        // It offers the names of an enumeration as C# has them.
        CompletionSources.Clear();
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

    private T? Read(ArgumentResult result)
    {
        T? value = _parse(result.Tokens[0].Value);
        if (value is null)
        {
            result.AddError(Accepts);
        }

        return value;
    }
}
