using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Gc;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Native;

/// <summary>
/// The thread that runs finalizers. It is started when there is the first to run. Without threads, they run where the program waits for
/// them.
/// </summary>
internal static unsafe class Finalizers
{
    private const int None = 0;
    private const int Starting = 1;
    private const int Started = 2;

    private static int s_thread;

    /// <summary>Has finalizers run that are due.</summary>
    public static void Announce()
    {
        if (BuildFeatures.Threads && TryClaimStart())
        {
            Start();
        }
    }

    /// <summary>Makes the caller the one that starts the thread, where there is none and nobody starts it.</summary>
    /// <returns>Whether <see cref="Start"/> has to follow.</returns>
    public static bool TryClaimStart() => Interlocked.CompareExchange(ref s_thread, Starting, None) == None;

    /// <summary>Starts the thread. Where the host refuses it, the next who comes tries again.</summary>
    [RequiresThreads]
    public static void Start()
    {
        _ = FirstThread.Number;
        SpawnOptions options = new() { Name = "finalizer"u8 };
        bool isStarted = WasiThread.Spawn(options, &Run, null, out WasiThread thread).Succeeded;
        if (isStarted)
        {
            FinalizerQueue.Adopt(thread.Id);
            thread.Detach();
        }

        Interlocked.Exchange(ref s_thread, isStarted ? Started : None);
        fixed (int* word = &s_thread)
        {
            Parking.Wake(word, Parking.All);
        }
    }

    /// <summary>Waits until all finalizers have run that are due.</summary>
    public static void WaitUntilIdle()
    {
        if (!BuildFeatures.Threads)
        {
            RunDue();
        }
        else if (FinalizerQueue.HasWork)
        {
            Announce();
            AwaitStart();
            FinalizerQueue.WaitUntilIdle();
        }
    }

    // Another thread may have begun to start it, and nobody knows yet whether there is one to wait for.
    private static void AwaitStart()
    {
        while (Volatile.Read(ref s_thread) == Starting)
        {
            fixed (int* word = &s_thread)
            {
                _ = Parking.Wait(word, Starting, Duration.Infinite);
            }
        }
    }

    private static void Run(void* unused)
    {
        while (true)
        {
            RunDue();
            FinalizerQueue.WaitForWork();
        }
    }

    private static void RunDue()
    {
        for (void* reference = FinalizerQueue.Take(); reference != null; reference = FinalizerQueue.Take())
        {
            RunOne(Unsafe.AsRef<object>(&reference));
        }
    }

    private static void RunOne(object value)
    {
        try
        {
            ObjectHelpers.MethodTableOf(value)->Finalize(value);
        }
        catch (Exception exception)
        {
            UnhandledException.End(exception);
        }
    }
}
