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
/// A thread that stops wakes the collector, which waits on the thread's state; the collector itself sets those <c>Running</c> that it has
/// stopped, so each of them gets from one poll to the next at least, however often the world is stopped.
/// </remarks>
internal static unsafe class GcSafepoint
{
    // A stop is a matter of microseconds where all threads poll; parking costs as much.
    private const int SpinsPerLook = 50;
    private const int LooksBeforeParking = 40;

    /// <summary>Not 0 while the world is stopping or stopped.</summary>
    public static int StopRequested;

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

    /// <summary>Stops all other threads. The caller holds the lock of <see cref="GcThreads"/>.</summary>
    public static void StopWorld(GcThread* own)
    {
        if (!BuildFeatures.Threads)
        {
            return;
        }

        own->State = GcThread.Collecting;
        Interlocked.Exchange(ref StopRequested, 1);
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            if (thread != own)
            {
                AwaitStop(&thread->State);
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
        Interlocked.Exchange(ref StopRequested, 0);
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            if (Interlocked.CompareExchange(ref thread->State, GcThread.Running, GcThread.Parked) == GcThread.Parked)
            {
                Parking.Wake(&thread->State, Parking.All);
            }
        }
    }

    private static void AwaitStop(int* state)
    {
        for (int look = 0; look < LooksBeforeParking; look++)
        {
            if (Volatile.Read(ref *state) != GcThread.Running)
            {
                return;
            }

            WasiThread.SpinWait(SpinsPerLook);
        }

        while (Volatile.Read(ref *state) == GcThread.Running)
        {
            Parking.WaitBriefly(state, GcThread.Running, Duration.Infinite);
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
        RaceWindow.At(RacePoint.Stopping);
        while (true)
        {
            Stop(thread, GcThread.Parked);
            bool isAlone = false;
            while (Volatile.Read(ref thread->State) == GcThread.Parked)
            {
                // The collector may have set all others going before it could see this one.
                if (Volatile.Read(ref StopRequested) == 0)
                {
                    isAlone = Interlocked.CompareExchange(ref thread->State, GcThread.Running, GcThread.Parked) == GcThread.Parked;
                    break;
                }

                Parking.WaitBriefly(&thread->State, GcThread.Parked, Duration.Infinite);
            }

            // Who was set going by the collector is counted as running by the next one; who did it alone may have missed that one.
            if (!isAlone || Volatile.Read(ref StopRequested) == 0)
            {
                return;
            }
        }
    }
}
