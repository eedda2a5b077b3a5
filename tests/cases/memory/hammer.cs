// Sixteen threads allocate, free, and free what others have allocated: no two have the same memory, and in the end none is in use.
// threads: on
// scale: hammer
using System;
using System.Threading;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Threads = 16;
    private const int Shared = 256;

    private static Slots s_slots;

    private static void Main()
    {
        WasiThread* threads = stackalloc WasiThread[Threads];
        for (int index = 0; index < Threads; index++)
        {
            threads[index] = Guest.Start(&Hammer, (void*)(index + 1));
        }

        for (int index = 0; index < Threads; index++)
        {
            threads[index].Join();
        }

        for (int index = 0; index < Shared; index++)
        {
            Release((int*)s_slots.Blocks[index]);
        }

        GeneralAllocator.Trim();
        Report.Value(PageAllocator.UsedBytes);
    }

    private static void Hammer(void* argument)
    {
        Dice dice = new((int)argument);
        int rounds = Guest.Times(5_000);
        for (int round = 0; round < rounds; round++)
        {
            // The size is in the block, behind it everywhere what the block's address says.
            int words = 2 + dice.Next(dice.Next(100) == 0 ? 20_000 : 200);
            int* block = (int*)GeneralAllocator.Allocator.Allocate((nuint)words * 4);
            Guest.Check(block != null, "there is no memory"u8);
            block[0] = words;
            new Span<int>(block + 1, words - 1).Fill((int)block);
            Release((int*)Interlocked.Exchange(ref s_slots.Blocks[dice.Next(Shared)], (int)block));
        }
    }

    private static void Release(int* block)
    {
        if (block == null)
        {
            return;
        }

        int words = block[0];
        for (int index = 1; index < words; index += 1 + (words / 50))
        {
            Guest.Check(block[index] == (int)block, "two have the same memory"u8);
        }

        GeneralAllocator.Allocator.Free(block, (nuint)words * 4);
    }

    private struct Slots
    {
        public fixed int Blocks[Shared];
    }
}
