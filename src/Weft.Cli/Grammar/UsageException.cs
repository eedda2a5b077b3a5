using Weft.Host;

namespace Weft.Cli.Grammar;

/// <summary>The command line is wrong: ends the process with <see cref="ExitCodes.Usage"/>.</summary>
internal sealed class UsageException(WeftError error) : Exception(error.Message)
{
    internal WeftError Error => error;
}
