using System.CommandLine;
using System.CommandLine.Parsing;

namespace Weft.Cli.Options;

/// <summary>An option that is on where it stands alone, and has an attached value where it is to be off: <c>--threads=false</c>.</summary>
internal sealed class Toggle : Option<bool?>, IValueOption
{
    /// <param name="name">How it is written, such as <c>--threads</c>.</param>
    /// <param name="help">What it does, for the help text.</param>
    internal Toggle(string name, string help)
        : base(name)
    {
        Description = help;
        CustomParser = Read;
        Arity = ArgumentArity.ZeroOrOne;
        CompletionSources.Clear();
    }

    public string Accepts => "true or false, or leave the value out for true";

    public string Example => "false";

    public string[] Words { get; } = ["true", "false"];

    public bool MayStandAlone => true;

    public bool IsValue(string text) => Words.Contains(text);

    private bool? Read(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: { } text }])
        {
            if (!IsValue(text))
            {
                result.AddError(Accepts);
            }

            return text == "true";
        }

        return true;
    }
}
