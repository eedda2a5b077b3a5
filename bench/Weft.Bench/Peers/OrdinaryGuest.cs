using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>The measured programs in ordinary C# as modules, with threads, on the engine that <c>weft run</c> has.</summary>
internal static class OrdinaryGuest
{
    private const string Namespace = "Weft.Bench.Ordinary";

    private static readonly string Folder = Path.Combine(Repository.Root, "bench", "guests", "ordinary");

    // One of them is compared with more than one peer.
    private static readonly Dictionary<string, WasmModule> Modules = [];

    /// <summary>The program that writes one line.</summary>
    public static string Hello { get; } = Path.Combine(Folder, "hello", "hello.cs");

    /// <summary>Loads the module of a program.</summary>
    /// <param name="program">The name of its class and what its constructor gets, as in <c>SieveProgram()</c>.</param>
    /// <param name="rounds">How many of its runs are measured.</param>
    public static WasmModule Load(string program, int rounds) =>
        LoadStatement(program, $"{Namespace}.Measurement.Take(new {Namespace}.{program}, {rounds});");

    /// <summary>Loads the module of the program about pauses.</summary>
    public static WasmModule LoadPause() => LoadStatement("PauseProgram", $"{Namespace}.PauseProgram.Take();");

    /// <summary>Runs a module; returns the nanoseconds of one of what it measures.</summary>
    public static async Task<double> TimeAsync(WasmModule module, string program) =>
        GuestProgram.NanosecondsOfOne(await GuestProgram.RunAsync(Engines.Get(canInterrupt: false), module, program, []));

    private static WasmModule LoadStatement(string program, string statement)
    {
        if (!Modules.TryGetValue(statement, out WasmModule? module))
        {
            string name = string.Concat(program.Where(char.IsLetterOrDigit));
            string[] sources = [.. Directory.GetFiles(Folder, "*.cs"), .. Directory.GetFiles(Path.Combine(Folder, "programs"), "*.cs")];
            module = Engines.Get(canInterrupt: false).LoadModule(CSharpGuest.BuildStatement(name, statement, sources));
            Modules.Add(statement, module);
        }

        return module;
    }
}
