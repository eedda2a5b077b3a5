using System.Runtime.CompilerServices;
using System.Text;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Link;
using Weft.Host;
using Weft.Wasm;
using Weft.Wasm.Text;

namespace Weft.Compiler.Tests.Link;

/// <summary>
/// Links programs that are IR as text. <c>Start</c>, <c>Run</c> and <c>StackOverflow</c> have their roles; <c>spawn</c> and <c>exit</c>
/// are imports; a function whose name begins with <c>export_</c> is exported under its name.
/// </summary>
internal static class LinkedText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The engine of all tests here.</summary>
    public static WasmEngine Engine { get; } = new(new() { UseCache = false });

    /// <summary>Makes the linker's input of a text.</summary>
    public static LinkInput Input(string text, params ReadOnlySpan<DataSymbol> data)
    {
        IREnvironment environment = new();
        FunctionSymbol[] imports =
        [
            new("spawn", new([IRType.I32], [IRType.I32])) { Import = new("wasi", "thread-spawn") },
            new("exit", new([IRType.I32], [])) { Import = new("wasi_snapshot_preview1", "proc_exit") },
        ];
        Array.ForEach(imports, symbol => environment.Add(symbol));
        environment.Add(LinkerFunctions.InitializeThreadLocals);
        environment.Add(new FunctionSymbol("export_one", new([], [IRType.I32])) { ExportNames = ["export_one"] });
        environment.Add(new FunctionSymbol("export_two", new([IRType.I32], [IRType.I32])) { ExportNames = ["export_two"] });
        environment.Add(new FunctionSymbol("export_again", new([], [IRType.I32])) { ExportNames = ["export_one"] });
        foreach (DataSymbol symbol in data)
        {
            environment.Add(symbol);
        }

        IReadOnlyList<Function> functions = IRParser.Parse(
            text + "\nfunction @\"StackOverflow\"() -> () {\nb0():\n  unreachable\n}\n", environment);
        foreach (Function function in functions)
        {
            Assert.Empty(IRVerifier.Check(function));
        }

        return new()
        {
            ModuleName = "test",
            Imports = [.. imports.Where(symbol => text.Contains($"@\"{symbol.Name}\"", StringComparison.Ordinal))],
            Functions = functions,
            Data = [.. environment.Symbols.OfType<DataSymbol>().Where(static symbol => symbol != Compiler.Link.Functions.InitializeMemoryFunction.Flag)],
            NamedExports = functions.ToDictionary(static function => function.Symbol.Name, static function => function.Symbol),
            Entries = new()
            {
                Start = Find("Start"),
                ThreadStart = Find("Run"),
                StackOverflowHelper = Find("StackOverflow")!,
            },
        };

        FunctionSymbol? Find(string name) => functions.FirstOrDefault(function => function.Symbol.Name == name)?.Symbol;
    }

    /// <summary>Links; nothing may be refused.</summary>
    public static LinkResult Link(LinkInput input, string options)
    {
        DiagnosticBag diagnostics = new();
        LinkResult? result = Linker.Link(input, OptionText.Resolve(options), diagnostics);
        Assert.Empty(diagnostics.ToSortedArray());
        return result!;
    }

    /// <summary>Links; gives what is refused.</summary>
    public static string Refuse(LinkInput input, string options)
    {
        DiagnosticBag diagnostics = new();
        Assert.Null(Linker.Link(input, OptionText.Resolve(options), diagnostics));
        return DiagnosticFormatter.Format(Assert.Single(diagnostics.ToSortedArray())).ReplaceLineEndings("\n");
    }

    /// <summary>Runs a module to its end.</summary>
    public static async Task<GroupExit> RunAsync(LinkResult result)
    {
        using WasmModule module = Engine.LoadModule(result.Bytes);
        await using GuestGroup group = Engine.Start(module);
        return await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>A function of the module as text.</summary>
    public static string Disassemble(LinkResult result, string name)
    {
        StringBuilder text = new();
        using StringWriter writer = new(text);
        int index = result.Symbols.Functions.ToList().FindIndex(function => function.Name == name);
        Assert.True(new ModuleTextPrinter(result.Module, writer).PrintFunction(new((uint)index)));
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Compares text with a file beside this one; <c>WEFT_BLESS=1</c> writes the file anew.</summary>
    public static void CheckRecord(string file, string actual, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(caller)!, "cases", file);
        if (Environment.GetEnvironmentVariable("WEFT_BLESS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
