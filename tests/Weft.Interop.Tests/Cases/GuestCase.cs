using System.Globalization;

namespace Weft.Interop.Tests.Cases;

/// <summary>
/// A guest program that is a test: its source begins with a comment that says how it is linked and run and how it must end; what it
/// must write stands in a <c>.stdout</c> file beside it. guests/README.md lists the directives.
/// </summary>
internal sealed class GuestCase
{
    private GuestCase(string path, IReadOnlyList<GuestCaseRun> runs)
    {
        Path = path;
        Runs = runs;
    }

    public string Path { get; }

    public string FileName => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<GuestCaseRun> Runs { get; }

    /// <summary>Whether standard input stays open without a byte; else it is empty.</summary>
    public bool IsInputOpen { get; private set; }

    /// <summary>Whether lines may come in any order.</summary>
    public bool IsOutputUnordered { get; private set; }

    public int? MaxThreads { get; private set; }

    public long? MaxMemory { get; private set; }

    /// <summary>Beginnings of link flags to leave out.</summary>
    public List<string> LinkRemoved { get; } = [];

    /// <summary>Link flags to add.</summary>
    public List<string> LinkAdded { get; } = [];

    /// <summary>The number of the error that every refused spawn must give; <see langword="null"/> where none may be refused.</summary>
    public string? SpawnFailure { get; private set; }

    /// <summary>What the program must write; <see langword="null"/> where nothing.</summary>
    public string OutputPath => System.IO.Path.ChangeExtension(Path, ".stdout");

    /// <summary>Reads a case.</summary>
    public static GuestCase Load(string path)
    {
        List<GuestCaseRun> runs = [];
        GuestCase loaded = new(path, runs);
        foreach (string line in File.ReadLines(path))
        {
            if (!line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith(";;", StringComparison.Ordinal))
            {
                break;
            }

            string[] parts = line[2..].Split(':', 2, StringSplitOptions.TrimEntries);
            // Prose has colons too; a directive is all capitals.
            if (parts.Length == 2 && parts[0].Length > 0 && parts[0].All(static letter => char.IsAsciiLetterUpper(letter) || letter == '-'))
            {
                loaded.Apply(parts[0], parts[1], runs);
            }
        }

        if (runs.Count == 0)
        {
            runs.Add(new([], Expectation.Parse("exit 0")));
        }

        return loaded;
    }

    private void Apply(string directive, string value, List<GuestCaseRun> runs)
    {
        switch (directive)
        {
            case "RUN":
                string[] sides = value.Split("=>", StringSplitOptions.TrimEntries);
                runs.Add(new(sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), Expectation.Parse(sides[1])));
                break;
            case "STDIN" when value == "open":
                IsInputOpen = true;
                break;
            case "STDOUT-ORDER" when value == "any":
                IsOutputUnordered = true;
                break;
            case "MAX-THREADS":
                MaxThreads = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "MAX-MEMORY":
                MaxMemory = long.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "LINK-REMOVE":
                LinkRemoved.Add(value);
                break;
            case "LINK-ADD":
                LinkAdded.AddRange(value.Split(' '));
                break;
            case "SPAWN-FAILURE":
                SpawnFailure = value;
                break;
            default:
                throw new FormatException($"{Path}: '{directive}: {value}' is no directive");
        }
    }
}

/// <summary>One run of a case.</summary>
/// <param name="Arguments">The program's arguments.</param>
/// <param name="Expected">How it must end.</param>
internal sealed record GuestCaseRun(IReadOnlyList<string> Arguments, Expectation Expected);
