using System.Globalization;

namespace Weft.Interop.Tests.Cases;

/// <summary>How a run must end.</summary>
/// <param name="Kind">What ends it; <see langword="null"/> where the module must not even load.</param>
/// <param name="FirstCode">The smallest exit code allowed.</param>
/// <param name="LastCode">The largest.</param>
/// <param name="Text">Part of the trap's message, or the error's number.</param>
internal sealed record Expectation(GroupExitKind? Kind, int FirstCode, int LastCode, string Text)
{
    /// <summary>Reads <c>exit N</c>, <c>exit N..M</c>, <c>trap TEXT</c>, <c>deadlock</c>, <c>timeout</c> or <c>refused CODE</c>.</summary>
    public static Expectation Parse(string text)
    {
        string[] words = text.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "exit":
                string[] codes = rest.Split("..");
                return new(GroupExitKind.Exited, ParseCode(codes[0]), ParseCode(codes[^1]), "");
            case "trap":
                return new(GroupExitKind.Trapped, 134, 134, rest);
            case "deadlock":
                return new(GroupExitKind.Deadlocked, 125, 125, "");
            case "timeout":
                return new(GroupExitKind.TimedOut, 124, 124, "");
            case "refused":
                return new(null, 0, 0, rest);
            default:
                throw new FormatException($"'{text}' is no expectation");
        }
    }

    private static int ParseCode(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
