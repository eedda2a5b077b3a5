// Thirty-two threads pass goods through a store of four places, by two conditions: none is lost, made up or waited for in vain.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private const int Threads = 32;
    private const int Places = 4;

    private static Mutex s_mutex;
    private static Condition s_notFull;
    private static Condition s_notEmpty;
    private static int s_stored;
    private static long s_put;
    private static long s_taken;
    private static int s_producers = Threads / 2;
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

        Guest.Check(s_put == s_taken + s_stored, "something was lost"u8);
        Report.Line("ok"u8);
    }

    private static void Hammer(void* argument)
    {
        int self = (int)argument;
        Dice dice = new(self + 1);
        do
        {
            long start = Clock.Monotonic;
            s_mutex.Lock();
            if (self % 2 == 0)
            {
                while (s_stored == Places)
                {
                    s_notFull.Wait(ref s_mutex);
                }

                s_stored++;
                s_put++;
                Count(self, start);
                if (dice.Next(2) == 0)
                {
                    s_notEmpty.Signal();
                    s_mutex.Unlock();
                }
                else
                {
                    s_mutex.Unlock();
                    s_notEmpty.Signal();
                }

                if (Volatile.Read(ref s_stop) != 0)
                {
                    Leave();
                    return;
                }

                continue;
            }

            // With a limit now and then, which must not swallow a signal.
            while (s_stored == 0 && s_producers > 0)
            {
                _ = s_notEmpty.Wait(ref s_mutex, dice.Next(8) == 0 ? Duration.Microseconds(dice.Next(500)) : Duration.Infinite);
            }

            Guest.Check(s_stored is >= 0 and <= Places, "there is more or less than there can be"u8);
            if (s_stored == 0)
            {
                Count(self, start);
                s_mutex.Unlock();
                return;
            }

            s_stored--;
            s_taken++;
            Count(self, start);
            s_mutex.Unlock();
            s_notFull.Signal();
            if (Volatile.Read(ref s_stop) != 0)
            {
                TakeRest();
                return;
            }
        }
        while (Volatile.Read(ref s_stop) == 0);
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

    // The last producer lets the consumers go that still wait.
    private static void Leave()
    {
        s_mutex.Lock();
        s_producers--;
        s_mutex.Unlock();
        s_notEmpty.Broadcast();
    }

    // Producers may wait for a place still.
    private static void TakeRest()
    {
        s_mutex.Lock();
        while (s_stored > 0 || s_producers > 0)
        {
            if (s_stored == 0)
            {
                s_notEmpty.Wait(ref s_mutex);
                continue;
            }

            s_stored--;
            s_taken++;
            s_notFull.Signal();
        }

        s_mutex.Unlock();
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
