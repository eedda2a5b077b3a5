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
    private static int s_isStarted;

    /// <summary>Has finalizers run that are due.</summary>
    public static void Announce()
    {
        if (BuildFeatures.Threads && Interlocked.Exchange(ref s_isStarted, 1) == 0)
        {
            SpawnOptions options = new() { Name = "finalizer"u8 };
            if (WasiThread.Spawn(options, &Run, null, out WasiThread thread).Succeeded)
            {
                FinalizerQueue.Adopt(thread.Id);
                thread.Detach();
            }
            else
            {
                Volatile.Write(ref s_isStarted, 0);
            }
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
            FinalizerQueue.WaitUntilIdle();
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
