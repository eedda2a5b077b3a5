using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// Where threads stop for a collection. Compiled code looks at <see cref="StopRequested"/> at the back-edges of loops and at the entries
/// of functions on cycles, and calls <see cref="Poll"/> where it is not 0; who makes a call of the host that may take long does so in a
/// safe region. Code of the guest runtime has no polls: it runs from one safe place to the next.
/// </summary>
/// <remarks>
/// Each step between threads is an exchange and then a load, on both sides: the thread stores its state and loads the request, the
/// collector stores the request and loads the states. All atomics are sequentially consistent, so one of the two sees the other's store.
/// A thread that stops wakes the collector, which waits on the thread's state. Stops are numbered, and a parked thread has the number of
/// its stop as its state: who parks late, when that stop is over, either sets itself running or is taken over by the collector of the next
/// stop, and one compare-exchange decides which. So no collector counts a thread that goes on, and each thread gets from one poll to the
/// next at least, however often the world is stopped.
/// </remarks>
internal static unsafe class GcSafepoint
{
    // A stop is a matter of microseconds where all threads poll; parking costs as much.
    private const int SpinsPerLook = 50;
    private const int LooksBeforeParking = 40;

    // Numbers come again after so many stops.
    private const int StopNumbers = 1 << 30;

    /// <summary>The number of the stop while the world is stopping or stopped, from <see cref="GcThread.Parked"/> on; otherwise 0.</summary>
    public static int StopRequested;

    // Guarded by the lock of GcThreads.
    private static int s_stops;

    /// <summary>Stops the thread where that is asked for. References that it needs are on its stack, above the stack pointer.</summary>
    public static void Poll()
    {
        if (BuildFeatures.Threads && Volatile.Read(ref StopRequested) != 0)
        {
            GcThread* thread = GcThread.Current;
            if (thread != null)
            {
                Park(thread);
            }
        }
    }

    /// <summary>
    /// The calling thread touches no object until <see cref="LeaveSafeRegion"/>, and may be away for long. References that it needs
    /// afterwards are on its stack. Regions do not nest.
    /// </summary>
    public static void EnterSafeRegion()
    {
        GcThread* thread = BuildFeatures.Threads ? GcThread.Current : null;
        if (thread != null && thread->State != GcThread.Collecting)
        {
            Stop(thread, GcThread.Safe);
        }
    }

    /// <summary>The thread is back, and waits here where the world is stopped.</summary>
    public static void LeaveSafeRegion()
    {
        GcThread* thread = BuildFeatures.Threads ? GcThread.Current : null;
        if (thread != null && thread->State != GcThread.Collecting)
        {
            Interlocked.Exchange(ref thread->State, GcThread.Running);
            if (Volatile.Read(ref StopRequested) != 0)
            {
                Park(thread);
            }
        }
    }

    /// <summary>
    /// The host calls an export. Between two such calls the thread is in a safe region, which it leaves here; it has left it already where
    /// the host calls from within an import.
    /// </summary>
    /// <returns>Whether it was in one.</returns>
    public static bool EnterExport()
    {
        GcThread* thread = BuildFeatures.Threads ? GcThread.Current : null;
        if (thread == null || thread->State != GcThread.Safe)
        {
            return false;
        }

        LeaveSafeRegion();
        return true;
    }

    /// <summary>The export returns to the host.</summary>
    /// <param name="wasSafe">What <see cref="EnterExport"/> gave.</param>
    public static void LeaveExport(bool wasSafe)
    {
        if (wasSafe)
        {
            EnterSafeRegion();
        }
    }

    /// <summary>Stops all other threads. The caller holds the lock of <see cref="GcThreads"/>.</summary>
    public static void StopWorld(GcThread* own)
    {
        if (!BuildFeatures.Threads)
        {
            return;
        }

        own->State = GcThread.Collecting;
        s_stops = (s_stops + 1) % StopNumbers;
        int stop = GcThread.Parked + s_stops;
        Interlocked.Exchange(ref StopRequested, stop);
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            if (thread != own)
            {
                AwaitStop(&thread->State, stop);
            }
        }
    }

    /// <summary>Has all threads go on. The caller still holds the lock.</summary>
    public static void ResumeWorld(GcThread* own)
    {
        if (!BuildFeatures.Threads)
        {
            return;
        }

        own->State = GcThread.Running;
        int stop = Interlocked.Exchange(ref StopRequested, 0);
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            if (Interlocked.CompareExchange(ref thread->State, GcThread.Running, stop) == stop)
            {
                Parking.Wake(&thread->State, Parking.All);
            }
        }
    }

    private static void AwaitStop(int* word, int stop)
    {
        int looks = LooksBeforeParking;
        while (true)
        {
            int state = Volatile.Read(ref *word);
            if (state == GcThread.Running)
            {
                if (looks > 0)
                {
                    looks--;
                    WasiThread.SpinWait(SpinsPerLook);
                }
                else
                {
                    Parking.WaitBriefly(word, GcThread.Running, Duration.Infinite);
                }
            }
            else if (state < GcThread.Parked || state == stop || Interlocked.CompareExchange(ref *word, stop, state) == state)
            {
                return;
            }
        }
    }

    private static void Stop(GcThread* thread, int state)
    {
        thread->StackPointer = LinkerSymbols.StackPointer;
        Interlocked.Exchange(ref thread->State, state);
        if (Volatile.Read(ref StopRequested) != 0)
        {
            Parking.Wake(&thread->State, Parking.All);
        }
    }

    [SafePoint]
    private static void Park(GcThread* thread)
    {
        int stop = Volatile.Read(ref StopRequested);
        RaceWindow.At(RacePoint.Stopping);
        if (stop == 0)
        {
            return;
        }

        Stop(thread, stop);
        while (true)
        {
            int state = Volatile.Read(ref thread->State);
            if (state == GcThread.Running)
            {
                return;
            }

            if (Volatile.Read(ref StopRequested) == state)
            {
                Parking.WaitBriefly(&thread->State, state, Duration.Infinite);
            }
            else if (Interlocked.CompareExchange(ref thread->State, GcThread.Running, state) == state)
            {
                return;
            }
        }
    }
}
