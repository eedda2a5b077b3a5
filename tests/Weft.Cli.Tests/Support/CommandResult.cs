namespace Weft.Cli.Tests.Support;

/// <summary>What a process did.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
