using System.Diagnostics.CodeAnalysis;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>
/// The end that a program chooses: that of <c>Main</c> and of the last foreground thread, or <c>Environment.Exit</c>. It is announced to
/// the program, where that wants to know, while all other threads still run. May be used from any thread.
/// </summary>
internal static unsafe class ProgramEnd
{
    /// <summary>What <c>Environment.ExitCode</c> is. It counts until the last handler has returned.</summary>
    public static volatile int ExitCode;

    // The id of the thread that ends the program, or 0.
    private static int s_owner;

    /// <summary>Tells the program that it ends; null where nobody listens.</summary>
    public static delegate*<void> Exiting;

    /// <summary>Announces the end. Another thread that comes here meanwhile stays until the program has ended.</summary>
    /// <returns>The exit code.</returns>
    public static int Announce()
    {
        int own = WasiThread.CurrentId;
        int owner = Interlocked.CompareExchange(ref s_owner, own, 0);
        if (owner == 0)
        {
            owner = own;
            try
            {
                if (Exiting != null)
                {
                    Exiting();
                }
            }
            catch (Exception exception)
            {
                // Whoever called Environment.Exit does not catch what a handler throws.
                UnhandledException.End(exception);
            }
        }

        while (owner != own)
        {
            fixed (int* word = &s_owner)
            {
                _ = Parking.Wait(word, owner, Duration.Infinite);
            }
        }

        return ExitCode;
    }

    /// <summary>Announces the end and ends all threads. From within a handler it ends them at once.</summary>
    [DoesNotReturn]
    public static void Exit(int exitCode)
    {
        ExitCode = exitCode;
        GroupEnd.Exit(Announce());
    }
}
