// Whoever grows the memory beside the allocator keeps what came of it: the allocator owns what its own calls returned, and no more.
// threads: on
// scale: hammer
// runtime: open
using System;
using System.Threading;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int PageSize = 65_536;
    private const int Growers = 4;
    private const byte Foreign = 0xEE;

    private static int s_ended;

    private static void Main()
    {
        // By turns: the allocator's pages are no neighbours any more.
        byte* own = (byte*)PageAllocator.AllocatePages(24);
        int foreign = WasmInstruction.MemoryGrow(2);
        Fill(foreign, 2);
        byte* large = (byte*)PageAllocator.AllocatePages(40);
        new Span<byte>(large, 40 * PageSize).Fill(0x11);
        CheckFilled(foreign, 2);
        PageAllocator.FreePages(large, 40);
        PageAllocator.FreePages(own, 24);

        // At the same time.
        WasiThread* threads = stackalloc WasiThread[Growers];
        for (int index = 0; index < Growers; index++)
        {
            threads[index] = Guest.Start(&Allocate, (void*)(index + 1));
        }

        Dice dice = new(7);
        int* pages = stackalloc int[64];
        int count = 0;
        while (Volatile.Read(ref s_ended) != Growers)
        {
            if (count < 64)
            {
                pages[count] = WasmInstruction.MemoryGrow(1);
                Fill(pages[count++], 1);
            }

            WasiThread.SpinWait(dice.Next(20_000));
        }

        for (int index = 0; index < count; index++)
        {
            CheckFilled(pages[index], 1);
        }

        for (int index = 0; index < Growers; index++)
        {
            threads[index].Join();
        }

        Report.Line("ok"u8);
    }

    private static void Allocate(void* argument)
    {
        Dice dice = new((int)argument);
        int* counts = stackalloc int[8];
        byte** blocks = stackalloc byte*[8];
        new Span<int>(counts, 8).Clear();
        int rounds = Guest.Times(400);
        for (int round = 0; round < rounds; round++)
        {
            int slot = dice.Next(8);
            if (counts[slot] != 0)
            {
                for (int page = 0; page < counts[slot]; page++)
                {
                    byte* first = blocks[slot] + (page * PageSize);
                    Guest.Check(*first == (byte)(int)argument && first[PageSize - 1] == (byte)slot, "two have the same page"u8);
                }

                PageAllocator.FreePages(blocks[slot], counts[slot]);
                counts[slot] = 0;
                continue;
            }

            counts[slot] = 1 + dice.Next(20);
            blocks[slot] = (byte*)PageAllocator.AllocatePages(counts[slot]);
            Guest.Check(blocks[slot] != null, "the memory is full"u8);
            for (int page = 0; page < counts[slot]; page++)
            {
                blocks[slot][page * PageSize] = (byte)(int)argument;
                blocks[slot][(page * PageSize) + PageSize - 1] = (byte)slot;
            }
        }

        Interlocked.Increment(ref s_ended);
    }

    private static void Fill(int page, int count)
    {
        Guest.Check(page >= 0, "the memory did not grow"u8);
        new Span<byte>(LinearMemory.PageAddress(page), count * PageSize).Fill(Foreign);
    }

    private static void CheckFilled(int page, int count)
    {
        byte* bytes = LinearMemory.PageAddress(page);
        for (int index = 0; index < count * PageSize; index++)
        {
            Guest.Check(bytes[index] == Foreign, "the allocator gave out what is another's"u8);
        }
    }
}
