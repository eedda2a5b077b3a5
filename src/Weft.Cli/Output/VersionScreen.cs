using System.Reflection;

namespace Weft.Cli.Output;

/// <summary><c>weft --version</c>.</summary>
internal static class VersionScreen
{
    internal static int Show()
    {
        Console.Out.WriteLine($"weft {Version}");
        return ExitCodes.Success;
    }

    private static string Version
    {
        get
        {
            string version = typeof(VersionScreen).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            int commit = version.IndexOf('+', StringComparison.Ordinal);
            return commit < 0 ? version : version[..commit];
        }
    }
}
