using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>The folder <c>framework</c> beside the program: the class library, the guest runtime, and what sources are compiled against.</summary>
internal static class Framework
{
    /// <summary>The guest runtime's file.</summary>
    public const string RuntimeAssembly = "Weft.Runtime.dll";

    /// <summary>Where the program that runs has it.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "framework");

    /// <summary>Gives the assemblies that sources are compiled against, in ordinal order of their names.</summary>
    /// <returns>Paths; empty where they are not there, which is told.</returns>
    /// <remarks>
    /// The reference assemblies rather than the class library itself: they have what is public and nothing else, so that a program
    /// compiles here exactly where it compiles for .NET.
    /// </remarks>
    public static string[] References(string folder, DiagnosticBag diagnostics)
    {
        string[] assemblies = [];
        string runtime = Path.Combine(folder, RuntimeAssembly);
        try
        {
            assemblies = Directory.GetFiles(Path.Combine(folder, "ref"), "*.dll");
        }
        catch (Exception exception) when (InputFile.IsUnreadable(exception))
        {
            // Told below.
        }

        if (assemblies.Length == 0 || !File.Exists(runtime))
        {
            diagnostics.Add(DiagnosticCatalogue.FrameworkMissing, null, folder);
            return [];
        }

        Array.Sort(assemblies, StringComparer.Ordinal);
        return [.. assemblies, runtime];
    }
}
