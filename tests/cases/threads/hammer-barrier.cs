// Thirty-two threads meet again and again: nobody is a phase ahead or behind, and one in each phase comes last.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;
using Barrier = Weft.Threading.Barrier;

internal static unsafe class Program
{
    private const int Threads = 32;
    private static Barrier s_barrier = new(Threads);
    private static int s_arrived;
    private static int s_last;
    private static int s_phase;
    private static int s_isEnd;
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

        Report.Line("ok"u8);
    }

    private static void Hammer(void* argument)
    {
        int self = (int)argument;
        Dice dice = new(self + 1);
        while (true)
        {
            long start = Clock.Monotonic;
            WasiThread.SpinWait(dice.Next(200));
            Interlocked.Increment(ref s_arrived);
            if (s_barrier.SignalAndWait())
            {
                Guest.Check(Volatile.Read(ref s_arrived) == Threads, "the phase ended before all had come"u8);
                Interlocked.Increment(ref s_last);
                s_arrived = 0;
                s_phase++;
                s_isEnd = Volatile.Read(ref s_stop);
            }

            int phase = (int)s_counts.Done[self] + 1;
            s_barrier.SignalAndWait();
            Guest.Check(s_phase == phase && s_last == phase, "not one was the last of a phase"u8);
            Count(self, start);

            // All leave in the same phase.
            if (s_isEnd != 0)
            {
                return;
            }

            s_barrier.SignalAndWait();
        }
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
