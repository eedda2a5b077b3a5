// Who waits for finalizers waits for them although another thread is only about to start the thread that runs them.
// threads: on
// runtime: open
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Weft.Gc;
using Weft.Native;
using Weft.Threading;

internal static unsafe class Program
{
    private static nint s_waiter;
    private static int s_hasWaited;
    private static int s_finalized;

    private static void Main()
    {
        Guest.Check(Finalizers.TryClaimStart(), "the thread of finalizers is there already"u8);
        Make();
        GC.Collect();
        Guest.Check(FinalizerQueue.HasWork, "nothing is to be finalized"u8);
        Thread waiting = new(Wait);
        waiting.Start();
        while (Volatile.Read(ref s_waiter) == 0)
        {
            WasiThread.Yield();
        }

        while (Volatile.Read(ref ((GcThread*)s_waiter)->State) == GcThread.Running && Volatile.Read(ref s_hasWaited) == 0)
        {
            WasiThread.Yield();
        }

        Finalizers.Start();
        waiting.Join();
        Report.Line("ok"u8);
    }

    private static void Wait()
    {
        Volatile.Write(ref s_waiter, (nint)GcThread.Current);
        GC.WaitForPendingFinalizers();
        Guest.Check(Volatile.Read(ref s_finalized) != 0, "the finalizer has not run"u8);
        Volatile.Write(ref s_hasWaited, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Make()
    {
        for (int i = 0; i < 10; i++)
        {
            _ = new Finalizable();
        }
    }

    private sealed class Finalizable
    {
        ~Finalizable() => Interlocked.Increment(ref s_finalized);
    }
}
