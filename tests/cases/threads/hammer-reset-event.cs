// Thirty-two threads in pairs hand a turn to and fro by events that reset themselves: no turn is lost, and none is taken twice.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;

internal static unsafe class Program
{
    private const int Threads = 32;
    private const int Pairs = Threads / 2;

    private static PairTable s_pairs;
    private static Counts s_counts;
    private static int s_stop;

    private static void Main()
    {
        fixed (PairTable* table = &s_pairs)
        {
            for (int index = 0; index < Pairs; index++)
            {
                // The even one of each pair has the first turn.
                ((Pair*)table->Bytes)[index] = new Pair { Ping = new(true, autoReset: true), Pong = new(false, autoReset: true) };
            }
        }

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
            fixed (PairTable* table = &s_pairs)
            {
                Pair* pair = (Pair*)table->Bytes + (self / 2);
                ResetEvent* own = self % 2 == 0 ? &pair->Ping : &pair->Pong;
                ResetEvent* other = self % 2 == 0 ? &pair->Pong : &pair->Ping;
                if (dice.Next(4) == 0)
                {
                    if (!own->Wait(Duration.Microseconds(dice.Next(200))))
                    {
                        continue;
                    }
                }
                else
                {
                    own->Wait();
                }

                Guest.Check(Interlocked.Increment(ref pair->Holders) == 1, "both have the turn"u8);
                WasiThread.SpinWait(dice.Next(50));
                Interlocked.Decrement(ref pair->Holders);
                Count(self, start);

                // Only who has the turn decides to leave, so that the other one is never left without.
                bool isEnd = Volatile.Read(ref s_stop) != 0;
                other->Set();
                if (isEnd)
                {
                    return;
                }
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

    private struct Pair
    {
        public ResetEvent Ping;
        public ResetEvent Pong;
        public int Holders;
    }

    private struct PairTable
    {
        public fixed int Bytes[Pairs * 16];
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
