#:property WasmEnableThreads=true

// Counts the primes below 1,000,000 on three threads. They take ranges of numbers as they come to them; the first thread prints the
// ranges in order, each as soon as it is done.
//
//     weft run samples/threads.cs
//     weft run --threads=false samples/threads.cs    the same source with plain memory, and one thread that does everything

using Weft.Memory;
using Weft.Text;
using Weft.Threading;
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private const int ThreadCount = 3;
    private const int RangeCount = 5;
    private const int RangeLength = 200_000;

    // What the threads share. A lock must not move, and neither does a static field.
    private static Mutex s_mutex;
    private static Condition s_rangeDone;
    private static int s_nextRange;
    private static Results s_results;

    private static void Main()
    {
        Worker* workers = stackalloc Worker[ThreadCount];
        int started = 0;
        if (WasiThread.IsSupported)
        {
            started = Start(workers);
        }

        if (started == 0)
        {
            // One thread, or a host that gives no other: the work is the same.
            Worker self = default;
            CountRanges(&self);
        }

        int primes = PrintResults();
        int ranges = 0;
        for (int index = 0; index < started; index++)
        {
            workers[index].Thread.Join();
            ranges += workers[index].RangesDone;
        }

        Terminal.WriteLine($"{primes} primes below {RangeCount * RangeLength}");
        if (started > 0)
        {
            Terminal.WriteLine($"threads: {started}, ranges: {ranges}");
        }
    }

    private static int Start(Worker* workers)
    {
        // A thread's stack is a block of the allocator that it is started with. Joining gives it back.
        SpawnOptions options = new() { Name = "counter"u8, StackSize = 64 * 1024, Allocator = GeneralAllocator.Allocator };
        for (int index = 0; index < ThreadCount; index++)
        {
            workers[index] = default;
            SpawnResult result = WasiThread.Spawn(options, &CountRanges, &workers[index], out workers[index].Thread);
            if (!result.Succeeded)
            {
                Terminal.WriteErrorLine("not all threads could be started"u8);
                return index;
            }
        }

        return ThreadCount;
    }

    // What a thread runs: takes the next range until there is none.
    private static void CountRanges(void* argument)
    {
        Worker* worker = (Worker*)argument;
        while (true)
        {
            s_mutex.Lock();
            int range = s_nextRange++;
            s_mutex.Unlock();
            if (range >= RangeCount)
            {
                return;
            }

            int primes = CountPrimes(range * RangeLength, (range + 1) * RangeLength);
            worker->RangesDone++;

            s_mutex.Lock();
            s_results.Primes[range] = primes;
            s_results.IsDone[range] = true;
            s_rangeDone.Signal();
            s_mutex.Unlock();
        }
    }

    private static int PrintResults()
    {
        int sum = 0;
        for (int range = 0; range < RangeCount; range++)
        {
            s_mutex.Lock();
            while (!s_results.IsDone[range])
            {
                s_rangeDone.Wait(ref s_mutex);
            }

            int primes = s_results.Primes[range];
            s_mutex.Unlock();

            Terminal.WriteLine($"{primes} primes from {range * RangeLength} to {(range + 1) * RangeLength}");
            sum += primes;
        }

        return sum;
    }

    private static int CountPrimes(int start, int end)
    {
        int count = 0;
        for (int number = Math.Max(start, 2); number < end; number++)
        {
            count += IsPrime(number) ? 1 : 0;
        }

        return count;
    }

    private static bool IsPrime(int number)
    {
        for (int divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return true;
    }

    private struct Worker
    {
        public WasiThread Thread;
        public int RangesDone;
    }

    private struct Results
    {
        public fixed int Primes[RangeCount];
        public fixed bool IsDone[RangeCount];
    }
}
