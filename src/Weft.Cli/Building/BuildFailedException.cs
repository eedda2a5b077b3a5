namespace Weft.Cli.Building;

/// <summary>A build came to nothing, and standard error says why: ends the process with <see cref="ExitCodes.Failure"/>.</summary>
internal sealed class BuildFailedException() : Exception("the build failed");
