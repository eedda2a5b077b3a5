// Thirty-two threads read and write under a lock for readers and writers: writers are alone, and neither kind starves.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;

internal static unsafe class Program
{
    private const int Threads = 32;
    private static RwLock s_lock;
    private static int s_readers;
    private static int s_writers;
    private static long s_first;
    private static long s_second;
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
        do
        {
            long start = Clock.Monotonic;
            if (self % 4 == 0)
            {
                if (dice.Next(4) == 0 ? s_lock.TryEnterWrite() : Write())
                {
                    Guest.Check(Interlocked.Increment(ref s_writers) == 1 && Volatile.Read(ref s_readers) == 0, "a writer is not alone"u8);
                    s_first++;
                    WasiThread.SpinWait(dice.Next(50));
                    s_second++;
                    Interlocked.Decrement(ref s_writers);
                    s_lock.ExitWrite();
                    Count(self, start);
                }
            }
            else if (dice.Next(4) == 0 ? s_lock.TryEnterRead() : Read())
            {
                Interlocked.Increment(ref s_readers);
                Guest.Check(Volatile.Read(ref s_writers) == 0, "a reader is with a writer"u8);
                Guest.Check(s_first == s_second, "a reader sees half of what was written"u8);
                WasiThread.SpinWait(dice.Next(50));
                Interlocked.Decrement(ref s_readers);
                s_lock.ExitRead();
                Count(self, start);
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

    private static bool Write()
    {
        s_lock.EnterWrite();
        return true;
    }

    private static bool Read()
    {
        s_lock.EnterRead();
        return true;
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
