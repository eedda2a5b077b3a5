using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>Builds the measured programs in C#, with the compiler that is measured.</summary>
internal static class CSharpGuest
{
    private static readonly string Sources = Path.Combine(Repository.Root, "bench", "guests", "csharp");

    /// <summary>The sample program with threads.</summary>
    public static string Sample => Path.Combine(Repository.Root, "samples", "threads.cs");

    /// <summary>Builds the program that calls a method.</summary>
    /// <param name="name">What the module is to be called.</param>
    /// <param name="method">A static method without parameters, with its type, in the namespace of the guests.</param>
    /// <returns>The path of the module.</returns>
    public static string Build(string name, string method)
    {
        string[] sources = Directory.GetFiles(Sources, "*.cs", SearchOption.AllDirectories);
        return BuildStatement(name, $"Weft.Bench.Guests.{method}();", sources);
    }

    /// <summary>Builds the program of one statement, with threads.</summary>
    /// <param name="name">What the module is to be called.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="sources">The files that have what is called there.</param>
    /// <returns>The path of the module.</returns>
    public static string BuildStatement(string name, string statement, string[] sources) =>
        GuestCache.GetOrBuild($"{name}.wasm", [.. sources, .. Compiler], [statement], output =>
        {
            string entry = Path.Combine(Path.GetDirectoryName(output)!, name + ".cs");
            File.WriteAllText(entry, statement);
            WeftCommand.Time(WeftCommand.Line(["build", entry, .. sources, "--threads", "-o", output]));
        });

    /// <summary>Builds <see cref="Sample"/>.</summary>
    /// <returns>The path of the module.</returns>
    public static string BuildSample() => BuildAlone("sample.wasm", Sample);

    /// <summary>Builds the program that writes one line.</summary>
    /// <returns>The path of the module.</returns>
    public static string BuildHello() => BuildAlone("hello.wasm", OrdinaryGuest.Hello);

    private static string BuildAlone(string name, string source) => GuestCache.GetOrBuild(
        name, [source, .. Compiler], [], output => WeftCommand.Time(WeftCommand.Line("build", source, "-o", output)));

    // What modules are made by, and of.
    private static string[] Compiler => [WeftCommand.Program, Path.Combine(WeftCommand.Folder, "framework", "Weft.Runtime.dll")];
}
