using System.Diagnostics.CodeAnalysis;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>
/// The end that a program chooses: that of <c>Main</c> and of the last foreground thread, or <c>Environment.Exit</c>. It is announced to
/// the program, where that wants to know, while all other threads still run. May be used from any thread.
/// </summary>
internal static unsafe class ProgramEnd
{
    private static int s_exitCode;

    // The id of the thread that ends the program, or 0.
    private static int s_owner;

    /// <summary>Tells load contexts that they are unloaded; null where nobody listens.</summary>
    public static delegate*<void> Unloading;

    /// <summary>Tells the program that it ends; null where nobody listens.</summary>
    public static delegate*<void> Exiting;

    /// <summary>What <c>Environment.ExitCode</c> is. It counts until the last handler has returned.</summary>
    public static int ExitCode
    {
        get => Volatile.Read(ref s_exitCode);
        set => Volatile.Write(ref s_exitCode, value);
    }

    /// <summary>Announces the end. Another thread that comes here meanwhile stays until the program has ended.</summary>
    /// <returns>The exit code.</returns>
    public static int Announce()
    {
        int own = WasiThread.CurrentId;
        int owner = Interlocked.CompareExchange(ref s_owner, own, 0);
        if (owner == 0)
        {
            Tell(Unloading);
            Tell(Exiting);
            owner = own;
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

    // Whoever called Environment.Exit does not catch what a handler throws.
    private static void Tell(delegate*<void> listeners)
    {
        if (listeners == null)
        {
            return;
        }

        try
        {
            listeners();
        }
        catch (Exception exception)
        {
            UnhandledException.End(exception);
        }
    }
}
