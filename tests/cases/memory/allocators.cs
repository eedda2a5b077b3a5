// Each allocator gives memory of the size and alignment that was asked for, which overlaps nothing, and has it back afterwards.
using System;
using Weft.Memory;

internal static unsafe class Program
{
    private const int Blocks = 64;

    private static void Main()
    {
        Use(GeneralAllocator.Allocator, 100_000, 4096);
        GeneralAllocator.Trim();
        Report.Value(PageAllocator.UsedBytes);

        ArenaAllocator arena = new(GeneralAllocator.Allocator, 4096);
        Use(arena.Allocator, 10_000, 256);
        arena.Reset();
        Use(arena.Allocator, 10_000, 256);
        arena.Dispose();
        GeneralAllocator.Trim();
        Report.Value(PageAllocator.UsedBytes);

        byte* buffer = (byte*)PageAllocator.AllocatePages(2);
        FixedBufferAllocator buffered = new(buffer, 2 * 65_536);
        Use(buffered.Allocator, 1000, 64);
        buffered.Reset();
        Report.Value(buffered.UsedBytes);
        Guest.Check(buffered.Allocator.Allocate(200_000) == null, "there is no room for that"u8);
        PageAllocator.FreePages(buffer, 2);

        Use(PageAllocator.Allocator, 300_000, 65_536);
        Report.Value(PageAllocator.UsedBytes);
        Guest.Check(GeneralAllocator.Allocator.Allocate(nuint.MaxValue - 100) == null, "there is no memory for that"u8);
    }

    private static void Use(Allocator allocator, int largest, int largestAlignment)
    {
        Dice dice = new(largest);
        Block* blocks = stackalloc Block[Blocks];
        for (int round = 0; round < 1000; round++)
        {
            int index = dice.Next(Blocks);
            Block* block = blocks + index;
            if (block->Address != null)
            {
                for (int position = 0; position < block->Size; position += 1 + (block->Size / 16))
                {
                    Guest.Check(block->Address[position] == index, "two blocks overlap"u8);
                }

                allocator.Free(block->Address, (nuint)block->Size, (nuint)block->Alignment);
                block->Address = null;
                continue;
            }

            block->Size = dice.Next(dice.Next(largest) + 1);
            block->Alignment = 1;
            while (block->Alignment < largestAlignment && dice.Next(2) == 0)
            {
                block->Alignment *= 2;
            }

            block->Address = (byte*)allocator.Allocate((nuint)block->Size, (nuint)block->Alignment);
            if (block->Address != null)
            {
                Guest.Check((nuint)block->Address % (nuint)block->Alignment == 0, "a block is not aligned"u8);
                new Span<byte>(block->Address, block->Size).Fill((byte)index);
            }
        }

        for (int index = 0; index < Blocks; index++)
        {
            if (blocks[index].Address != null)
            {
                allocator.Free(blocks[index].Address, (nuint)blocks[index].Size, (nuint)blocks[index].Alignment);
            }
        }
    }

    private struct Block
    {
        public byte* Address;
        public int Size;
        public int Alignment;
    }
}
