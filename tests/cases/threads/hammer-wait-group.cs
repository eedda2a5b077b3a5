// Thirty-two threads begin work for others in groups of their own and wait for it: nobody goes on early, and nobody waits in vain.
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;
using Weft.Wasi;
using Semaphore = Weft.Threading.Semaphore;

internal static unsafe class Program
{
    private const int Threads = 32;
    private const int Slots = 64;

    // What is to be done: groups of those who wait for it.
    private static nint* s_jobs = (nint*)Weft.Memory.GeneralAllocator.Allocator.Allocate(Slots * 4);
    private static Semaphore s_free = new(Slots);
    private static Semaphore s_ready;
    private static Weft.Threading.Mutex s_mutex;
    private static int s_count;
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
        for (int index = 0; index < Threads; index += 2)
        {
            threads[index].Join();
        }

        // Those who began work have gone; the others are told by work that is none.
        for (int index = 1; index < Threads; index += 2)
        {
            s_free.Acquire();
            Put(0);
        }
        for (int index = 0; index < Threads; index++)
        {
            if (index % 2 != 0)
            {
                threads[index].Join();
            }

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
            if (self % 2 == 0)
            {
                // The group is gone as soon as the wait is over.
                Group group = default;
                int size = 1 + dice.Next(5);
                group.Pending.Add(size);
                for (int index = 0; index < size; index++)
                {
                    s_free.Acquire();
                    Put((nint)(&group));
                }

                group.Pending.Wait();
                Guest.Check(Volatile.Read(ref group.Done) == size, "the wait was over too early"u8);
                Count(self, start);
                continue;
            }

            s_ready.Acquire();
            Group* job = (Group*)Take();
            if (job == null)
            {
                Count(self, start);
                return;
            }

            s_free.Release();
            WasiThread.SpinWait(dice.Next(50));
            Interlocked.Increment(ref job->Done);
            Count(self, start);
            job->Pending.Done();
            if (Volatile.Read(ref s_stop) != 0)
            {
                s_ready.Acquire();
                while ((job = (Group*)Take()) != null)
                {
                    s_free.Release();
                    Interlocked.Increment(ref job->Done);
                    job->Pending.Done();
                    s_ready.Acquire();
                }

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

    private static void Put(nint job)
    {
        s_mutex.Lock();
        s_jobs[s_count++] = job;
        s_mutex.Unlock();
        s_ready.Release();
    }

    private static nint Take()
    {
        s_mutex.Lock();
        nint job = s_jobs[--s_count];
        s_mutex.Unlock();
        return job;
    }

    private struct Group
    {
        public WaitGroup Pending;
        public int Done;
    }

    private struct Counts
    {
        public fixed long Done[Threads];
        public fixed long LongestWait[Threads];
    }
}
