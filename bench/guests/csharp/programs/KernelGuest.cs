using Weft.Memory;
using Weft.Threading;
using Weft.Wasi;

namespace Weft.Bench.Guests;

/// <summary>Runs a kernel in a module and writes the nanoseconds that it took.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
internal static unsafe class KernelGuest<TKernel>
    where TKernel : struct, IKernel
{
    private static Threading.Barrier s_barrier;
    private static byte* s_memory;

    /// <summary>Runs it on one thread.</summary>
    public static void Measure()
    {
        Prepare();
        Share whole = new(0, 1, null);
        long before = Clock.Monotonic;
        TKernel.Run(s_memory, whole);
        Finish(before);
    }

    private static void Prepare()
    {
        s_memory = (byte*)PageAllocator.Allocator.Allocate((nuint)TKernel.MemorySize);
        // Touches every page first: who zeroes it, and when, is not what is measured.
        new Span<byte>(s_memory, TKernel.MemorySize).Clear();
    }

    private static void Finish(long before)
    {
        Report.Since(before, 1);
        if (TKernel.Result(s_memory) != TKernel.Expected)
        {
            Panic.Raise("the kernel's result is wrong"u8);
        }
    }

#if WEFT_THREADS
    /// <summary>Runs it on two threads.</summary>
    public static void MeasureOnTwo()
    {
        Prepare();
        s_barrier = new(2);
        if (!WasiThread.Spawn(&RunSecond, null, out WasiThread second).Succeeded)
        {
            Panic.Raise("the thread could not be started"u8);
        }

        // Both run before the clock does.
        Meet();
        long before = Clock.Monotonic;
        TKernel.Run(s_memory, new Share(0, 2, &Meet));
        second.Join();
        Finish(before);
    }

    private static void RunSecond(void* unused)
    {
        Meet();
        TKernel.Run(s_memory, new Share(1, 2, &Meet));
    }

    private static void Meet() => s_barrier.SignalAndWait();
#endif
}
