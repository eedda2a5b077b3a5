// Thirty-two threads come to the same classes at once: each constructor runs once, and nobody sees a class before it is done.
// threads: on
using System.Threading;
using Weft.Threading;
using Barrier = Weft.Threading.Barrier;

internal static unsafe class Program
{
    private const int Threads = 32;

    public static int Runs;

    private static Barrier s_start = new(Threads);

    private static void Main()
    {
        WasiThread* threads = stackalloc WasiThread[Threads];
        for (int index = 0; index < Threads; index++)
        {
            threads[index] = Guest.Start(&Race);
        }

        for (int index = 0; index < Threads; index++)
        {
            threads[index].Join();
        }

        Report.Value(Runs);
    }

    private static void Race(void* argument)
    {
        s_start.SignalAndWait();
        Look<Depth<Depth<Depth<Depth<int>>>>>();
        Look<Depth<Depth<Depth<int>>>>();
        Look<Depth<Depth<int>>>();
        Look<Depth<int>>();
        Look<int>();
    }

    private static void Look<T>()
        where T : unmanaged => Guest.Check(Slow<T>.Value == sizeof(T), "a class was seen before its constructor was done"u8);

    private struct Depth<T>
        where T : unmanaged
    {
        public T Inner;
        public int More;
    }

    private static class Slow<T>
        where T : unmanaged
    {
        public static readonly int Value;

        static Slow()
        {
            Interlocked.Increment(ref Runs);
            WasiThread.SpinWait(100_000);
            WasiThread.Yield();
            Value = sizeof(T);
        }
    }
}
