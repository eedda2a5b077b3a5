// Thirty-two threads on a mutex, with and without a time limit: one is inside at a time, and none starves.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private const int Threads = 32;
    private static Mutex s_mutex;
    private static int s_inside;
    private static long s_entries;
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

        long total = 0;
        for (int index = 0; index < Threads; index++)
        {
            total += s_counts.Done[index];
        }

        Guest.Check(s_entries >= total, "an entry was not counted"u8);
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
                    isInside = s_mutex.TryLock();
                    break;
                case 1:
                    isInside = s_mutex.TryLock(Duration.Microseconds(dice.Next(200)));
                    break;
                default:
                    s_mutex.Lock();
                    Count(self, start);
                    break;
            }

            if (isInside)
            {
                Guest.Check(++s_inside == 1, "two are inside"u8);
                s_entries++;
                WasiThread.SpinWait(dice.Next(50));
                Guest.Check(--s_inside == 0, "two were inside"u8);
                s_mutex.Unlock();
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
