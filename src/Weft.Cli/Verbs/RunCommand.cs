using Weft.Cli.Grammar;
using Weft.Cli.Options;
using Weft.Cli.Running;
using Weft.Host;

namespace Weft.Cli.Verbs;

/// <summary><c>weft run</c>: runs a module with this process's standard streams, and ends as it ends.</summary>
internal static class RunCommand
{
    internal static readonly OptionSpec Directory = new(
        "--dir", "A host directory that the guest may use, and all below it", DirectoryMapping.Parse)
    {
        ValueName = "HOST::GUEST",
        Accepts = DirectoryMapping.Accepts,
        Example = "./data::/data",
        Repeats = true,
    };

    internal static readonly OptionSpec Variable = new(
        "--env", "An environment variable for the guest, which sees no others", EnvironmentAssignment.Parse)
    {
        ValueName = "NAME=VALUE",
        Accepts = EnvironmentAssignment.Accepts,
        Example = "LOG=debug",
        Repeats = true,
    };

    internal static readonly OptionSpec MaxThreads = new(
        "--max-threads", "How many guest threads may be alive at once (default: 1024)", ThreadCount.Parse)
    {
        ValueName = "N",
        Accepts = ThreadCount.Accepts,
        Example = "64",
    };

    internal static readonly OptionSpec MaxMemory = new(
        "--max-memory", "How large the guest's memory may grow (default: what the module declares)", ByteSize.Parse)
    {
        ValueName = "SIZE",
        Accepts = ByteSize.Accepts,
        Example = "1GiB",
    };

    internal static readonly OptionSpec Timeout = new(
        "--timeout", "How long the guest may run (default: no limit)", Duration.Parse)
    {
        ValueName = "TIME",
        Accepts = Duration.Accepts,
        Example = "10s",
    };

    internal static readonly OptionSpec OnDeadlock = new(
        "--on-deadlock", "What happens when all threads wait for ever (default: report)", Choices.ParseDeadlockAction)
    {
        ValueName = "report|wait",
        Accepts = "report or wait",
        Example = "wait",
        Values = Choices.DeadlockWords,
    };

    internal static readonly OptionSpec Compatibility = new(
        "--compat", "Work around faults of the toolchain that built the module (default: none)", Choices.ParseCompatibility)
    {
        ValueName = "none|zig",
        Accepts = "none or zig",
        Example = "zig",
        Values = Choices.CompatibilityWords,
    };

    internal static readonly OptionSpec CacheDirectory = new(
        "--cache-dir", "Where compiled code is kept (default: the user's cache folder)", PlainText.Parse)
    {
        ValueName = "PATH",
        Accepts = "a directory",
        Example = "/var/cache/weft",
    };

    internal static readonly OptionSpec NoCache = new("--no-cache", "Compile the module anew, and keep nothing");

    internal static readonly OptionSpec Verbose = new("--verbose", "Tell on standard error what is done and how long it takes");

    internal static Verb Verb { get; } = new()
    {
        Name = "run",
        Summary = "Run a module",
        ArgumentName = "module",
        ArgumentHelp = "The module, binary (.wasm) or text (.wat). All that follows it belongs to the guest",
        TakesGuestArguments = true,
        Options = [Directory, Variable, MaxThreads, MaxMemory, Timeout, OnDeadlock, Compatibility, CacheDirectory, NoCache, Verbose],
        Examples =
        [
            ("weft run app.wasm one --two", "give the guest two arguments"),
            ("weft run --dir ./data::/data --env LOG=debug app.wasm", "give it a directory and a variable"),
            ("weft run --timeout 10s --max-threads 64 --max-memory 1GiB app.wasm", "limit it"),
        ],
        Execute = Execute,
    };

    private static int Execute(ParsedArguments arguments)
    {
        GuestRun run = new(
            arguments.Argument,
            new EngineOptions
            {
                // A process that ends takes its threads along, so running code need not be interruptible, which would cost it speed.
                CanInterrupt = false,
                UseCache = !arguments.Has(NoCache),
                CacheDirectory = arguments.ValueOf(CacheDirectory) as string,
            },
            arguments.Has(Verbose));
        return run.Execute(GroupOptionsFrom(arguments, run.ReportSpawnFailure));
    }

    /// <summary>Gives what a command line means for the group.</summary>
    internal static GroupOptions GroupOptionsFrom(ParsedArguments arguments, Action<SpawnFailure>? spawnFailed)
    {
        GroupOptions defaults = new();
        return new GroupOptions
        {
            Arguments = arguments.GuestArguments,
            Environment = EnvironmentFrom(arguments),
            Preopens = PreopensFrom(arguments),
            InheritStandardStreams = true,
            MaxThreads = arguments.ValueOf(MaxThreads) is int threads ? threads : defaults.MaxThreads,
            MaxMemory = arguments.ValueOf(MaxMemory) is long size ? size : null,
            Timeout = arguments.ValueOf(Timeout) is TimeSpan time ? time : null,
            OnDeadlock = arguments.ValueOf(OnDeadlock) is DeadlockAction action ? action : defaults.OnDeadlock,
            Compatibility = arguments.ValueOf(Compatibility) is GuestCompatibility compatibility ? compatibility : defaults.Compatibility,
            SpawnFailed = spawnFailed,
        };
    }

    private static Dictionary<string, string> EnvironmentFrom(ParsedArguments arguments)
    {
        // The last one wins, so that a script can add to a command line that it was given.
        Dictionary<string, string> environment = new(StringComparer.Ordinal);
        foreach (GivenOption given in arguments.Options)
        {
            if (given.Value is EnvironmentAssignment { Value: { } value } assignment)
            {
                environment[assignment.Name] = value;
            }
        }

        return environment;
    }

    private static List<Preopen> PreopensFrom(ParsedArguments arguments)
    {
        List<Preopen> preopens = [];
        foreach (GivenOption given in arguments.Options)
        {
            if (given.Value is Preopen preopen)
            {
                preopens.Add(preopen);
            }
        }

        return preopens;
    }
}
