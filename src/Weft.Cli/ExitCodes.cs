namespace Weft.Cli;

/// <summary>What the process ends with where it is not the guest's own code.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;

    /// <summary>The module cannot be built, loaded, started or run.</summary>
    internal const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>The guest ran longer than its timeout, as of timeout(1).</summary>
    internal const int TimedOut = 124;

    /// <summary>Every guest thread waited and nothing could wake any of them.</summary>
    internal const int Deadlocked = 125;

    /// <summary>128 + SIGINT.</summary>
    internal const int Interrupted = 130;

    /// <summary>128 + SIGABRT: a guest thread trapped.</summary>
    internal const int Trapped = 134;

    /// <summary>128 + SIGTERM.</summary>
    internal const int Terminated = 143;
}
