using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Cases;

/// <summary>
/// A module text with directives in comments: <c>;; RUN: run --timeout 1s %s a b</c> (once), <c>;; EXIT: 124</c> (default 0) and
/// <c>;; STDIN: text</c> (lines). <c>%s</c> is the file, <c>%t</c> an empty folder.
/// </summary>
internal sealed record CaseFile(string Name, string[] Arguments, int ExitCode, string Input)
{
    internal static string Folder => Repository.PathOf("tests", "Weft.Cli.Tests", "cases");

    internal static CaseFile Read(string name)
    {
        string? run = null;
        int exitCode = 0;
        string input = "";
        foreach (string line in File.ReadLines(Path.Combine(Folder, name)))
        {
            if (Directive(line, "RUN") is { } arguments)
            {
                run = run is null ? arguments : throw new InvalidDataException($"{name} has two RUN lines");
            }
            else if (Directive(line, "EXIT") is { } code)
            {
                exitCode = int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (Directive(line, "STDIN") is { } text)
            {
                input += text + "\n";
            }
        }

        return run is null
            ? throw new InvalidDataException($"{name} has no RUN line")
            : new CaseFile(name, run.Split(' ', StringSplitOptions.RemoveEmptyEntries), exitCode, input);
    }

    private static string? Directive(string line, string name)
    {
        string start = $";; {name}:";
        return line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..].Trim() : null;
    }
}
