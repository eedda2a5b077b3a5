using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Weft.Cli.Output;

/// <summary><c>weft --version</c>.</summary>
internal sealed class VersionScreen : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    private static string Version
    {
        get
        {
            string version = typeof(VersionScreen).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            int commit = version.IndexOf('+', StringComparison.Ordinal);
            return commit < 0 ? version : version[..commit];
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine($"weft {Version}");
        return ExitCodes.Success;
    }
}
