namespace Weft.Host;

/// <summary>Thrown where a module, an option or the engine makes it impossible to go on.</summary>
/// <remarks>Guest failures (traps, exit codes, deadlocks) are results, never exceptions.</remarks>
public sealed class WeftException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="innerException">What caused it, where another exception did.</param>
    public WeftException(WeftError error, Exception? innerException = null)
        : base($"{error?.Code}: {error?.Message}", innerException)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>The error with its number, place and remedy.</summary>
    public WeftError Error { get; }
}
