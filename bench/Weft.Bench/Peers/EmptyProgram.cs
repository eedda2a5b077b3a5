using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>A .NET program that does nothing: what any .NET command takes at least.</summary>
internal static class EmptyProgram
{
    private const string Name = "Weft.Bench.Empty";

    /// <summary>The command line that runs it.</summary>
    public static string[] Line
    {
        get
        {
            // The program beside this one was built in the same configuration.
            string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
            return ["dotnet", Path.Combine(Repository.Artifacts, "bin", Name, configuration, Name + ".dll")];
        }
    }
}
