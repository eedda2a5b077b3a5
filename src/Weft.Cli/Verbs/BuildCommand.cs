using System.CommandLine;
using System.Text;
using Weft.Cli.Building;
using Weft.Cli.Grammar;
using Weft.Cli.Options;
using Weft.Cli.Output;
using Weft.Compiler.Api;
using Weft.Compiler.Sources;

namespace Weft.Cli.Verbs;

/// <summary><c>weft build</c>: makes a module of C# sources, a project or an assembly.</summary>
internal sealed class BuildCommand : Verb
{
    private readonly SingleOption<string?> _output = new(
        "--output", "Where the module goes (default: the program's name with .wasm; a project's, beside its assembly)", PlainText.Parse)
    {
        HelpName = "PATH",
        Accepts = "a path",
        Example = "app.wasm",
        Aliases = { "-o" },
    };

    private readonly LinkerOptionSet _linker = new();

    private readonly SingleOption<string?> _configuration = BuildConfiguration.CreateOption();

    private readonly RepeatedOption<EmitRequest> _emit = new("--emit", "Write this too, beside the module or elsewhere", EmitRequest.Parse)
    {
        HelpName = "ir|wat|map[=PATH]",
        Accepts = EmitRequest.Accepts,
        Example = "wat",
        Words = EmitRequest.Words,
    };

    private readonly SingleOption<string?> _why = new("--why", "Print the chain of callers by which a method is in the module", PlainText.Parse)
    {
        HelpName = "METHOD",
        Accepts = "a method",
        Example = "Program.Main",
    };

    private readonly Switch _json = new("--json", "Write what was built as JSON");

    private readonly Switch _verbose = new("--verbose", "Tell on standard error what is done and how long it takes") { Aliases = { "-v" } };

    internal BuildCommand()
        : base(
            "build",
            "Build a module from C#",
            new Argument<string[]>("input")
            {
                Description = "C# files (.cs), a project (.csproj), an assembly (.dll), or a folder with one of the first two (default: this folder)",
                Arity = ArgumentArity.ZeroOrMore,
            })
    {
        Add(_output);
        foreach (Option option in _linker.All)
        {
            Add(option);
        }

        foreach (Option option in (ReadOnlySpan<Option>)[_configuration, _emit, _why, _json, _verbose])
        {
            Add(option);
        }
    }

    internal override (string CommandLine, string Meaning)[] Examples =>
    [
        ("weft build app.cs", "build app.wasm from one C# file"),
        ("weft build --threads --max-memory 256MiB -o out/app.wasm app.cs worker.cs", "build a program of two files that starts threads"),
        ("weft build -c Debug --emit wat --emit map App.csproj", "build a project for debugging; write its text and its map beside the module"),
        ("weft build --why Program.Main app.cs", "tell how a method came to be in the module"),
    ];

    /// <summary>Gives what a command line asks of the reading of an input.</summary>
    internal SourceOptions SourceOptionsFrom(ParseResult arguments) => new()
    {
        FrameworkFolder = Framework.DefaultFolder,
        Configuration = arguments.GetValue(_configuration) ?? BuildConfiguration.Default,
        Linker = _linker.From(arguments),
    };

    private protected override int Execute(ParseResult arguments)
    {
        string[] paths = OperandsOf(arguments);
        EmitRequest[] requests = arguments.GetValue(_emit) ?? [];
        BuildTiming timing = new(paths is [] ? "." : paths[0], arguments.GetValue(_verbose));
        ProgramBuild build = new(paths, SourceOptionsFrom(arguments), timing);

        InputSelection selection = build.Select();
        CompilerInput input = build.Load(selection);
        string path = arguments.GetValue(_output) ?? DefaultOutput(selection, input);
        OutputPaths.Check(
            selection.Kind == InputKind.Sources ? selection.Paths : [.. selection.Paths, input.Entry.Path],
            [path, .. requests.Where(static request => !request.IsForStandardOutput).Select(request => request.PathBeside(path))]);

        CompilationResult result = build.Compile(
            input, requests.Aggregate(EmitKinds.None, static (kinds, request) => kinds | request.Kind), arguments.GetValue(_why));
        OutputFile.Write(path, result.Module);
        foreach (EmitRequest request in requests)
        {
            Write(request, path, request.TextOf(result) ?? "");
        }

        foreach (string line in result.Why)
        {
            Console.Out.WriteLine(line);
        }

        Write(BuildSummary.Of(path, result, timing.Elapsed), arguments.GetValue(_json));
        return ExitCodes.Success;
    }

    /// <summary>A project's module is where its other outputs are, and everything else's where the user is.</summary>
    private static string DefaultOutput(InputSelection selection, CompilerInput input)
    {
        string file = $"{input.Name}.wasm";
        return selection.Kind == InputKind.Project
            ? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Path.GetDirectoryName(input.Entry.Path)!, file))
            : file;
    }

    private static void Write(EmitRequest request, string modulePath, string text)
    {
        if (request.IsForStandardOutput)
        {
            Console.Out.Write(text);
        }
        else
        {
            OutputFile.Write(request.PathBeside(modulePath), Encoding.UTF8.GetBytes(text));
        }
    }

    private static void Write(BuildSummary summary, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(summary, ReportJson.Readable.BuildSummary);
        }
        else
        {
            StandardError.WriteLine(summary.ToString());
        }
    }
}
