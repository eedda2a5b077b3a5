using System.CommandLine;
using Weft.Cli.Building;
using Weft.Cli.Diagnostics;
using Weft.Cli.Grammar;
using Weft.Cli.Options;
using Weft.Cli.Running;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;
using Weft.Host;

namespace Weft.Cli.Verbs;

/// <summary><c>weft run</c>: runs a module, or a program that it builds first, with this process's standard streams, and ends as it ends.</summary>
internal sealed class RunCommand : Verb
{
    private readonly Argument<string[]> _guestArguments = new("args") { Description = "The guest's arguments", Arity = ArgumentArity.ZeroOrMore };

    private readonly RepeatedOption<Preopen> _directories = new(
        "--dir", "A host directory that the guest may use, and all below it", DirectoryMapping.Parse)
    {
        HelpName = "HOST::GUEST",
        Accepts = DirectoryMapping.Accepts,
        Example = "./data::/data",
    };

    private readonly RepeatedOption<EnvironmentAssignment> _variables = new(
        "--env", "An environment variable for the guest, which sees no others", EnvironmentAssignment.Parse)
    {
        HelpName = "NAME=VALUE",
        Accepts = EnvironmentAssignment.Accepts,
        Example = "LOG=debug",
    };

    private readonly SingleOption<int?> _maxThreads = new(
        "--max-threads", "How many guest threads may be alive at once (default: 1024)", ThreadCount.Parse)
    {
        HelpName = "N",
        Accepts = ThreadCount.Accepts,
        Example = "64",
    };

    private readonly SingleOption<long?> _maxMemory = new(
        "--max-memory", "How large the guest's memory may grow (default: what the module declares)", ByteSize.Parse)
    {
        HelpName = "SIZE",
        Accepts = ByteSize.Accepts,
        Example = "1GiB",
    };

    private readonly SingleOption<TimeSpan?> _timeout = new(
        "--timeout", "How long the guest may run (default: no limit)", Duration.Parse)
    {
        HelpName = "TIME",
        Accepts = Duration.Accepts,
        Example = "10s",
    };

    private readonly SingleOption<DeadlockAction?> _onDeadlock = new(
        "--on-deadlock", "What happens when all threads wait for ever (default: report)", Choices.ParseDeadlockAction)
    {
        HelpName = "report|wait",
        Accepts = "report or wait",
        Example = "wait",
        Words = Choices.DeadlockWords,
    };

    private readonly SingleOption<GuestCompatibility?> _compatibility = new(
        "--compat", "Work around faults of the toolchain that built the module (default: none)", Choices.ParseCompatibility)
    {
        HelpName = "none|zig",
        Accepts = "none or zig",
        Example = "zig",
        Words = Choices.CompatibilityWords,
    };

    private readonly SingleOption<string?> _cacheDirectory = new(
        "--cache-dir", "Where compiled code is kept (default: the user's cache folder)", PlainText.Parse)
    {
        HelpName = "PATH",
        Accepts = "a directory",
        Example = "/var/cache/weft",
    };

    private readonly Switch _noCache = new("--no-cache", "Build and compile anew, and keep nothing");

    private readonly Toggle _threads = LinkerOptionSet.CreateThreads();

    private readonly SingleOption<string?> _configuration = BuildConfiguration.CreateOption();

    private readonly Switch _verbose = new("--verbose", "Tell on standard error what is done and how long it takes");

    internal RunCommand()
        : base(
            "run",
            "Run a module, or a C# program",
            new Argument<string>("module")
            {
                Description = "The module (.wasm or .wat), or what to build and run: a C# file (.cs), a project (.csproj), an assembly (.dll), or a "
                    + "folder with one of the first two. All that follows it belongs to the guest",
            })
    {
        Add(_guestArguments);
        foreach (Option option in (ReadOnlySpan<Option>)
            [_threads, _configuration, _directories, _variables, _maxThreads, _maxMemory, _timeout, _onDeadlock, _compatibility, _cacheDirectory, _noCache, _verbose])
        {
            Add(option);
        }
    }

    internal override bool TakesGuestArguments => true;

    internal override (string CommandLine, string Meaning)[] Examples =>
    [
        ("weft run app.wasm one --two", "give the guest two arguments"),
        ("weft run --threads app.cs", "build a C# program that starts threads, and run it"),
        ("weft run --dir ./data::/data --env LOG=debug app.wasm", "give it a directory and a variable"),
        ("weft run --timeout 10s --max-threads 64 --max-memory 1GiB app.wasm", "limit it"),
    ];

    /// <summary>Gives what a command line means for the group.</summary>
    internal GroupOptions GroupOptionsFrom(ParseResult arguments, Action<SpawnFailure>? spawnFailed)
    {
        GroupOptions defaults = new();
        return new GroupOptions
        {
            Arguments = arguments.GetValue(_guestArguments) ?? [],
            Environment = EnvironmentFrom(arguments.GetValue(_variables) ?? []),
            Preopens = arguments.GetValue(_directories) ?? [],
            InheritStandardStreams = true,
            MaxThreads = arguments.GetValue(_maxThreads) ?? defaults.MaxThreads,
            MaxMemory = arguments.GetValue(_maxMemory),
            Timeout = arguments.GetValue(_timeout),
            OnDeadlock = arguments.GetValue(_onDeadlock) ?? defaults.OnDeadlock,
            Compatibility = arguments.GetValue(_compatibility) ?? defaults.Compatibility,
            SpawnFailed = spawnFailed,
        };
    }

    /// <summary>Gives what a command line asks of the building of a program.</summary>
    internal SourceOptions SourceOptionsFrom(ParseResult arguments) => new()
    {
        FrameworkFolder = Framework.DefaultFolder,
        Configuration = arguments.GetValue(_configuration) ?? BuildConfiguration.Default,
        Linker = new LinkerOptions { Threads = LinkerOptionSet.ValueOf(arguments, _threads) },
    };

    private protected override int Execute(ParseResult arguments)
    {
        GuestRun run = new(
            SourceFrom(arguments),
            new EngineOptions
            {
                // A process that ends takes its threads along, so running code need not be interruptible, which would cost it speed.
                CanInterrupt = false,
                UseCache = !arguments.GetValue(_noCache),
                CacheDirectory = arguments.GetValue(_cacheDirectory),
            },
            arguments.GetValue(_verbose));
        return run.Execute(GroupOptionsFrom(arguments, run.ReportSpawnFailure));
    }

    private GuestSource SourceFrom(ParseResult arguments)
    {
        string path = OperandOf(arguments);
        if (InputSelection.IsInput(path))
        {
            BuildCache? cache = !arguments.GetValue(_noCache) && (arguments.GetValue(_cacheDirectory) ?? BuildCache.DefaultDirectory) is { } directory
                ? new BuildCache(directory)
                : null;
            return BuiltGuest.Make(path, SourceOptionsFrom(arguments), cache, arguments.GetValue(_verbose));
        }

        foreach (Option option in (ReadOnlySpan<Option>)[_threads, _configuration])
        {
            if (arguments.GetResult(option) is { Implicit: false })
            {
                throw new UsageException(CliErrors.BuildOptionForModule.At(null, option.Name, path));
            }
        }

        return GuestSource.File(path);
    }

    private static Dictionary<string, string> EnvironmentFrom(EnvironmentAssignment[] assignments)
    {
        // The last one wins, so that a script can add to a command line that it was given.
        Dictionary<string, string> environment = new(StringComparer.Ordinal);
        foreach (EnvironmentAssignment assignment in assignments)
        {
            if (assignment.Value is { } value)
            {
                environment[assignment.Name] = value;
            }
        }

        return environment;
    }
}
