// Thirty-two threads share three permits: never more are inside, none is lost, and none starves.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;
using Semaphore = Weft.Threading.Semaphore;

internal static unsafe class Program
{
    private const int Threads = 32;
    private const int Permits = 3;

    private static Semaphore s_semaphore = new(Permits);
    private static int s_inside;
    private static Counts s_counts;
    private static int s_stop;

    private static void Main()
    {
        WasiThread* threads = stackalloc WasiThread[Threads];
        for (int index = 0; index < Threads; index++)
        {
            threads[index] = Guest.Start(&Hammer, (void*)index);
        }

        WasiThread.Sleep(Duration.Milliseconds(Guest.Times(200)));
        Volatile.Write(ref s_stop, 1);
        for (int index = 0; index < Threads; index++)
        {
            threads[index].Join();
            Guest.Check(s_counts.Done[index] > 0, "a thread has starved"u8);
            Guest.Check(s_counts.LongestWait[index] < Duration.Seconds(5), "a thread has waited too long"u8);
        }

        Guest.Check(s_semaphore.AvailableCount == Permits, "a permit was lost or made up"u8);
        Report.Line("ok"u8);
    }

    private static void Hammer(void* argument)
    {
        int self = (int)argument;
        Dice dice = new(self + 1);
        do
        {
            long start = Clock.Monotonic;
            bool isInside = true;
            switch (dice.Next(4))
            {
                case 0:
                    isInside = s_semaphore.TryAcquire();
                    break;
                case 1:
                    isInside = s_semaphore.TryAcquire(Duration.Microseconds(dice.Next(200)));
                    break;
                default:
                    s_semaphore.Acquire();
                    Count(self, start);
                    break;
            }

            if (isInside)
            {
                Guest.Check(Interlocked.Increment(ref s_inside) <= Permits, "more are inside than there are permits"u8);
                WasiThread.SpinWait(dice.Next(50));
                Interlocked.Decrement(ref s_inside);
                s_semaphore.Release();
            }
        }
        while (Volatile.Read(ref s_stop) == 0 || s_counts.Done[self] == 0);
    }

    private static void Count(int self, long start)
    {
        long waited = Clock.Monotonic - start;
        if (waited > s_counts.LongestWait[self])
        {
            s_counts.LongestWait[self] = waited;
        }

        s_counts.Done[self]++;
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
