// Threads that start threads, joined and detached as the dice say, from eight threads at once: nothing is lost, nothing freed twice.
// threads: on
// scale: hammer
// runtime: open
using System.Threading;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Starters = 8;

    private static TrackedMemory s_memory;
    private static int s_count;

    private static void Main()
    {
        WasiThread* threads = stackalloc WasiThread[Starters];
        for (int index = 0; index < Starters; index++)
        {
            threads[index] = Guest.Start(&StartOthers, (void*)index);
        }

        for (int index = 0; index < Starters; index++)
        {
            threads[index].Join();
        }

        fixed (TrackedMemory* memory = &s_memory)
        {
            while (Volatile.Read(ref memory->Freed) != memory->Taken)
            {
                DeadList.Reap();
                WasiThread.Yield();
            }
        }

        Guest.Check(s_count == Starters * Guest.Times(200), "a thread did not run"u8);
        Report.Line("ok"u8);
    }

    private static void StartOthers(void* argument)
    {
        Dice dice = new((int)argument + 1);
        int rounds = Guest.Times(200);
        for (int round = 0; round < rounds; round++)
        {
            fixed (TrackedMemory* memory = &s_memory)
            {
                WasiThread thread = Guest.Start(&Count, null, TrackedMemory.Of(memory));
                WasiThread.SpinWait(dice.Next(2_000));
                if (dice.Next(2) == 0)
                {
                    thread.Detach();
                }
                else
                {
                    thread.Join();
                }
            }
        }
    }

    private static void Count(void* argument) => Interlocked.Increment(ref s_count);
}
