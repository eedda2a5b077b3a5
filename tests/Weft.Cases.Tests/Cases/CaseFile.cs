using System.Globalization;
using System.Text.RegularExpressions;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Cases;

/// <summary>A program that is a test: a C# file whose first comments say how it is built and run and what has to come of it.</summary>
internal sealed partial class CaseFile
{
    private CaseFile(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What the test is called: the path below the folder of cases, without its extension.</summary>
    public string Name => System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(Repository.Cases, Path), null).Replace('\\', '/');

    /// <summary>Where the output is that it must have, if .NET is not asked.</summary>
    public string OutputPath => System.IO.Path.ChangeExtension(Path, ".out");

    /// <summary>Where the diagnostics are that building it must give.</summary>
    public string DiagnosticsPath => System.IO.Path.ChangeExtension(Path, ".err");

    /// <summary>Whether .NET says what has to come out.</summary>
    public bool ComparesWithDotnet { get; private set; }

    /// <summary>Whether it is run with the numbers from 0 on until it says that there is no such run.</summary>
    public bool HasManyRuns { get; private set; }

    /// <summary>Whether its lines may come in any order.</summary>
    public bool IsOutputUnordered { get; private set; }

    /// <summary>What it is run with.</summary>
    public IReadOnlyList<string> Arguments { get; private set; } = [];

    /// <summary>What stands for a part of the command line of <c>weft build</c>.</summary>
    public List<string> Options { get; } = [];

    /// <summary>A method of which the build tells why it is in the module.</summary>
    public string? Why { get; private set; }

    /// <summary>Whether it sees what is internal to the guest runtime, and reaches into its races.</summary>
    public bool OpensRuntime { get; private set; }

    /// <summary>Whether the runtime has a collector although the program has no objects that the compiler knows of.</summary>
    public bool HasHeap { get; private set; }

    /// <summary>Whether it is built for a debugger, with all checks.</summary>
    public bool IsDebug { get; private set; }

    /// <summary>How many threads the host allows; <see langword="null"/> for its usual limit.</summary>
    public int? MaxThreads { get; private set; }

    /// <summary>What it can read from the standard input.</summary>
    public string Input { get; private set; } = "";

    /// <summary>How long a run may take.</summary>
    public TimeSpan Patience { get; private set; } = TestSettings.Patience;

    /// <summary>What an empty folder is called that it may write to; <see langword="null"/> for none.</summary>
    public string? Folder { get; private set; }

    /// <summary>The environment variables that it is run with.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>How it must end.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The trap that ends it; <see langword="null"/> for none.</summary>
    public string? Trap { get; private set; }

    /// <summary>What has to be in the standard error, which else has to be empty.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The diagnostics that building it must give, each as <c>CODE at LINE</c>, or just a code.</summary>
    public List<string> Diagnostics { get; } = [];

    /// <summary>What the program is called.</summary>
    public string ProgramName => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>How it is built.</summary>
    /// <param name="runtime">The guest runtime to build it with; <see langword="null"/> for the usual one.</param>
    public GuestSettings Settings(RuntimeVariant? runtime)
    {
        // Code for a debugger has other places than those in the golden diagnostics.
        bool isDebug = IsDebug || (Diagnostics.Count == 0 && TestSettings.Configuration == "Debug");
        GuestSettings settings = new() { Linker = LinkerOptionReader.Read(Options), IsDebug = isDebug, Why = Why };
        return runtime is null ? settings : settings with { FrameworkFolder = runtime.FrameworkFolder };
    }

    /// <summary>Reads the directives of a case.</summary>
    public static CaseFile Load(string path)
    {
        CaseFile loaded = new(path);
        foreach (string line in File.ReadLines(path))
        {
            if (!line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("#:", StringComparison.Ordinal))
            {
                break;
            }

            // Prose begins with a capital letter.
            if (Directive().Match(line) is { Success: true } match)
            {
                loaded.Apply(match.Groups[1].Value, match.Groups[2].Value.Trim());
            }
        }

        return loaded;
    }

    private void Apply(string directive, string value)
    {
        switch (directive)
        {
            case "compare" when value == "dotnet":
                ComparesWithDotnet = true;
                break;
            case "runs" when value == "until end":
                HasManyRuns = true;
                break;
            case "order" when value == "any":
                IsOutputUnordered = true;
                break;
            case "threads" when value == "on":
                Options.Add("--threads");
                break;
            case "scale" when value == "hammer":
                Arguments = [TestSettings.HammerPercent.ToString(CultureInfo.InvariantCulture)];
                break;
            case "scale" when value == "soak":
                Arguments = [TestSettings.SoakSeconds.ToString(CultureInfo.InvariantCulture)];
                Patience += TimeSpan.FromSeconds(TestSettings.SoakSeconds);
                break;
            case "runtime" when value == "open":
                OpensRuntime = true;
                break;
            case "runtime" when value == "heap":
                OpensRuntime = true;
                HasHeap = true;
                break;
            case "configuration" when value == "debug":
                IsDebug = true;
                break;
            case "host" when value.StartsWith("max-threads ", StringComparison.Ordinal):
                MaxThreads = int.Parse(value["max-threads ".Length..], CultureInfo.InvariantCulture);
                break;
            case "args":
                Arguments = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                break;
            case "options":
                Options.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "input":
                Input += value + "\n";
                break;
            case "why":
                Why = value;
                break;
            case "folder":
                Folder = value;
                break;
            case "variable" when value.Split('=', 2) is [{ } variable, { } text]:
                Variables[variable] = text;
                break;
            case "exit":
                ExitCode = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "trap":
                Trap = value;
                break;
            case "stderr" when value.StartsWith("contains ", StringComparison.Ordinal):
                Errors.Add(value["contains ".Length..]);
                break;
            case "error":
                Diagnostics.Add(value);
                break;
            default:
                throw new FormatException($"{Path}: '{directive}: {value}' is no directive");
        }
    }

    [GeneratedRegex("^// ([a-z]+): (.*)$")]
    private static partial Regex Directive();
}
