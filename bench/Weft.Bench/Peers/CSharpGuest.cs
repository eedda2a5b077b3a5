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
        string statement = $"Weft.Bench.Guests.{method}();";
        string[] sources = Directory.GetFiles(Sources, "*.cs", SearchOption.AllDirectories);
        return GuestCache.GetOrBuild($"{name}.wasm", [.. sources, .. Compiler], [statement], output =>
        {
            string entry = Path.Combine(Path.GetDirectoryName(output)!, name + ".cs");
            File.WriteAllText(entry, statement);
            WeftCommand.Time(WeftCommand.Line(["build", entry, .. sources, "--threads", "-o", output]));
        });
    }

    /// <summary>Builds <see cref="Sample"/>.</summary>
    /// <returns>The path of the module.</returns>
    public static string BuildSample() => GuestCache.GetOrBuild(
        "sample.wasm", [Sample, .. Compiler], [], static output => WeftCommand.Time(WeftCommand.Line("build", Sample, "-o", output)));

    // What modules are made by, and of.
    private static string[] Compiler => [WeftCommand.Program, Path.Combine(WeftCommand.Folder, "framework", "Weft.Runtime.dll")];
}
