using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>How <c>Monitor.Wait</c> comes back into the lock.</summary>
[SubstituteFor("System.Threading.Lock")]
internal static class LockReentry
{
    /// <summary>
    /// Takes the lock again, as often as the thread had it. The library's own can be interrupted there, and its callers leave a lock that
    /// they do not hold; here the interruption is due when they have it.
    /// </summary>
    public static void Reenter(object value, uint previousRecursionCount)
    {
        bool isInterrupted = false;
        while (true)
        {
            try
            {
                Unsafe.As<Lock>(value).Enter();
                break;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        RecursionsOf(value) = previousRecursionCount;
        if (isInterrupted)
        {
            System.Threading.Thread.CurrentThread.Interrupt();
        }
    }

    [LibraryField("System.Threading.Lock", "_recursionCount")]
    private static extern ref uint RecursionsOf(object value);
}
