// A hundred thousand threads, detached, sixteen at a time: not a byte more memory than sixteen have needed.
// threads: on
// scale: hammer
// runtime: open
using System.Threading;
using Barrier = Weft.Threading.Barrier;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int AtATime = 16;

    private static int s_count;

    private static void Main()
    {
        TrackedMemory memory = default;

        // All at once, so that the memory is as large as it may become.
        Barrier barrier = new(AtATime);
        for (int index = 0; index < AtATime; index++)
        {
            Guest.Start(&Meet, &barrier, TrackedMemory.Of(&memory)).Detach();
        }

        AwaitEnd(&memory);
        int pages = WasmInstruction.MemorySize();
        long used = PageAllocator.UsedBytes;
        int threads = Guest.Times(5_000);
        for (int index = 0; index < threads; index++)
        {
            while (index - Volatile.Read(ref s_count) >= AtATime || memory.Taken - Volatile.Read(ref memory.Freed) >= AtATime)
            {
                DeadList.Reap();
                WasiThread.Yield();
            }

            Guest.Start(&Count, null, TrackedMemory.Of(&memory)).Detach();
        }

        AwaitEnd(&memory);
        Guest.Check(s_count == threads, "a thread did not run"u8);
        Guest.Check(PageAllocator.UsedBytes == used, "memory of threads that have ended is in use"u8);
        Guest.Check(WasmInstruction.MemorySize() == pages, "the memory has grown"u8);
        Report.Line("ok"u8);
    }

    private static void AwaitEnd(TrackedMemory* memory)
    {
        while (Volatile.Read(ref memory->Freed) != memory->Taken)
        {
            DeadList.Reap();
            WasiThread.Yield();
        }

        GeneralAllocator.Trim();
    }

    private static void Meet(void* argument) => ((Barrier*)argument)->SignalAndWait();

    private static void Count(void* argument) => Interlocked.Increment(ref s_count);
}
