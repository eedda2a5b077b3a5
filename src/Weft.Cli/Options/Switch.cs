using System.CommandLine;

namespace Weft.Cli.Options;

/// <summary>An option without a value.</summary>
internal sealed class Switch : Option<bool>
{
    /// <param name="name">How it is written, such as <c>--json</c>.</param>
    /// <param name="help">What it does, for the help text.</param>
    internal Switch(string name, string help)
        : base(name)
    {
        Description = help;

        // Otherwise System.CommandLine takes a word "true" behind it for its value.
        Arity = ArgumentArity.Zero;
    }
}
