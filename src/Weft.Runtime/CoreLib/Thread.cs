using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Threads.</summary>
[SubstituteFor("System.Threading.Thread")]
internal static class Thread
{
    /// <summary>No system has to be told.</summary>
    public static void ThreadNameChanged(object thread, string value)
    {
    }

    /// <summary>
    /// Waits for the end of a thread. The library's own is a wait that can be interrupted even where there is nothing to wait for: in the
    /// start of a thread, which asks whether that has failed, and where the thread has run to its end.
    /// </summary>
    public static bool JoinInternal(object thread, int millisecondsTimeout)
    {
        if ((Volatile.Read(ref StateOf(thread)) & (int)ThreadState.Unstarted) != 0)
        {
            return Volatile.Read(ref StartExceptionOf(thread)) is not null;
        }

        bool isInterrupted = false;
        while (true)
        {
            try
            {
                bool hasEnded = StoppedOf(thread).WaitOne(isInterrupted ? Timeout.Infinite : millisecondsTimeout);
                if (isInterrupted)
                {
                    System.Threading.Thread.CurrentThread.Interrupt();
                }

                return hasEnded;
            }
            catch (ThreadInterruptedException) when ((Volatile.Read(ref StateOf(thread)) & (int)ThreadState.Stopped) != 0)
            {
                isInterrupted = true;
            }
            catch (ObjectDisposedException)
            {
                return true;
            }
        }
    }

    [LibraryField("System.Threading.Thread", "_threadState")]
    private static extern ref int StateOf(object thread);

    [LibraryField("System.Threading.Thread", "_stopped")]
    private static extern ref ManualResetEvent StoppedOf(object thread);

    [LibraryField("System.Threading.Thread", "_startException")]
    private static extern ref System.Exception? StartExceptionOf(object thread);
}
