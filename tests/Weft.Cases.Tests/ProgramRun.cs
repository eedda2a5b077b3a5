namespace Weft.Cases.Tests;

/// <summary>What came of one run of a program.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code of a program that an exception ended.</summary>
    public const int UnhandledException = 134;

    /// <summary>What a program writes that has no run of the number it was asked for.</summary>
    private const string End = "end\n";

    private const int ShownDifferences = 20;

    private const string ExceptionMark = "Unhandled exception. ";

    /// <summary>Whether there was no run of that number.</summary>
    public bool IsBeyondEnd => ExitCode == 0 && Output == End;

    /// <summary>The type of the exception that ended it, if one did. Its message is not compared: .NET's depends on the language.</summary>
    public string Exception
    {
        get
        {
            int start = Error.IndexOf(ExceptionMark, StringComparison.Ordinal);
            return start < 0 ? "" : Error[(start + ExceptionMark.Length)..].Split(':', '\n')[0].Trim();
        }
    }

    /// <summary>Everything that has to be the same on .NET and in a module, in a form that shows well where it is not.</summary>
    public string Comparable => $"{Output}exit {ExitCode}{(Exception is { Length: > 0 } type ? $", {type}" : "")}\n";

    /// <summary>Fails where this run is not what .NET's was, with the lines that differ.</summary>
    /// <param name="dotnet">The run on .NET.</param>
    /// <param name="what">What was run, for the message.</param>
    public void AssertSame(ProgramRun dotnet, string what)
    {
        if (Comparable == dotnet.Comparable)
        {
            return;
        }

        string[] right = dotnet.Comparable.Split('\n');
        string[] wrong = Comparable.Split('\n');
        IEnumerable<string> differences = Enumerable.Range(0, Math.Max(right.Length, wrong.Length))
            .Where(line => right.ElementAtOrDefault(line) != wrong.ElementAtOrDefault(line))
            .Select(line => $"line {line + 1}: .NET '{right.ElementAtOrDefault(line)}', module '{wrong.ElementAtOrDefault(line)}'");
        Assert.Fail($"{what}: {string.Join("\n", differences.Take(ShownDifferences))}");
    }
}
