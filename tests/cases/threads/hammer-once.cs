// Thirty-two threads come to the same things that are to happen once: each does, and nobody goes on before.
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
    private static Once s_once;
    private static int s_value;
    private static int s_runs;
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
            s_once.Run(&Make, &dice);
            Guest.Check(Volatile.Read(ref s_value) == 2 && s_once.IsDone, "somebody went on before it had happened"u8);
            Count(self, start);
            if (s_barrier.SignalAndWait())
            {
                Guest.Check(s_runs == 1, "it did not happen once"u8);
                s_runs = 0;
                s_value = 0;
                s_once = default;
                s_isEnd = Volatile.Read(ref s_stop);
            }

            s_barrier.SignalAndWait();
            if (s_isEnd != 0)
            {
                return;
            }
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

    private static void Make(void* argument)
    {
        Interlocked.Increment(ref s_runs);
        Volatile.Write(ref s_value, 1);
        WasiThread.Sleep(Duration.Microseconds(1 + ((Dice*)argument)->Next(300)));
        Volatile.Write(ref s_value, 2);
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
