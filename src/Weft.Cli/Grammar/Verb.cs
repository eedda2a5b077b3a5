using System.CommandLine;

namespace Weft.Cli.Grammar;

/// <summary>A verb of the command: a subcommand of System.CommandLine's with one operand, and examples for its help text.</summary>
internal abstract class Verb : Command
{
    private readonly Argument _operand;

    /// <param name="name">How it is written.</param>
    /// <param name="summary">One sentence for the help text.</param>
    /// <param name="operand">What it works on.</param>
    private protected Verb(string name, string summary, Argument operand)
        : base(name, summary)
    {
        _operand = operand;
        Add(operand);
        SetAction(Execute);
        Validators.Add(UsageErrors.CheckCounts);
    }

    /// <summary>Command lines with what they do, for the help text.</summary>
    internal abstract (string CommandLine, string Meaning)[] Examples { get; }

    /// <summary>Whether all that follows the operand belongs to the guest.</summary>
    internal virtual bool TakesGuestArguments => false;

    /// <summary>What the operand is called.</summary>
    internal string OperandName => _operand.Name;

    internal string Usage => $"weft {Name} [options] {OperandUsage}{(TakesGuestArguments ? " [args...]" : "")}";

    /// <summary>Does the work.</summary>
    /// <returns>What the process ends with.</returns>
    private protected abstract int Execute(ParseResult arguments);

    private string OperandUsage => _operand.Arity.MaximumNumberOfValues == 1 ? OperandName : $"[{OperandName}...]";

    private protected string OperandOf(ParseResult arguments) => OperandsOf(arguments)[0];

    private protected string[] OperandsOf(ParseResult arguments) =>
        [.. arguments.GetResult(_operand)?.Tokens.Select(static token => token.Value) ?? []];
}
