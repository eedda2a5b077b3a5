using System.Globalization;
using System.Text.RegularExpressions;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>Reads the lines that MSBuild and its tools write about errors and warnings.</summary>
internal static partial class MSBuildMessage
{
    /// <summary>Reads a line: <c>origin(line,column): error CODE: text [project]</c>.</summary>
    /// <returns>The diagnostic; <see langword="null"/> where the line is none.</returns>
    public static Diagnostic? Parse(string line)
    {
        Match match = Canonical().Match(line);
        if (!match.Success)
        {
            return null;
        }

        string origin = match.Groups["origin"].Value.Trim();
        return new Diagnostic(
            match.Groups["severity"].Value == "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            match.Groups["code"].Value,
            match.Groups["text"].Value,
            Location: origin.Length == 0
                ? null
                : new SourceLocation(
                    origin, Number(match, "line"), Number(match, "column"), Number(match, "endLine"), Number(match, "endColumn")));
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    // An origin may have colons and parentheses of its own, so it ends at the first that are followed by a severity and a code.
    [GeneratedRegex(
        @"^\s*(?<origin>.*?)(\((?<line>\d+)(,(?<column>\d+)(,(?<endLine>\d+),(?<endColumn>\d+))?)?\))?\s*:\s*"
        + @"(?<severity>error|warning)\s+(?<code>[A-Za-z]+\d+)\s*:\s*(?<text>.*?)(\s+\[[^\[\]]+\])?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Canonical();
}
