using System.Diagnostics;

namespace Weft.Host.Threads;

/// <summary>
/// Puts one thread to sleep until another hands it a token. The token stays until it is taken, so a wake-up that comes before
/// the sleep is not lost. One thread parks; any may unpark.
/// </summary>
internal abstract class Parker : IDisposable
{
    private protected const int Empty = 0;
    private protected const int Token = 1;
    private protected const int Sleeping = -1;

    /// <summary>Makes the kind that is fastest on this system.</summary>
    public static Parker Create() => OperatingSystem.IsLinux() && FutexParker.IsSupported ? new FutexParker() : new MonitorParker();

    /// <summary>Hands over the token; wakes the parked thread, or lets its next <see cref="Park"/> return at once.</summary>
    public abstract void Unpark();

    /// <summary>Takes the token, sleeping until there is one or the deadline has passed.</summary>
    /// <param name="deadline">A <see cref="Stopwatch"/> timestamp; <see langword="null"/> to sleep without limit.</param>
    /// <param name="spins">How often to look before sleeping.</param>
    /// <returns>Whether the token was taken.</returns>
    public abstract bool Park(long? deadline, int spins);

    /// <summary>Gives back what it sleeps on; nobody may unpark it any more.</summary>
    public abstract void Dispose();

    /// <summary>Nanoseconds until a deadline, at least 0.</summary>
    private protected static long NanosecondsUntil(long deadline)
    {
        long ticks = deadline - Stopwatch.GetTimestamp();
        return ticks <= 0 ? 0 : (long)((Int128)ticks * 1_000_000_000 / Stopwatch.Frequency);
    }
}
