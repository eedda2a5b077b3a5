// A thread has the stack that was asked for, all of it, and nothing beyond: it begins at the high end of its block.
// threads: on
using System;
using Weft.Threading;

internal static unsafe class Program
{
    // What the runtime's own frames below the function may take.
    private const int Reserve = 1024;

    private static void Main()
    {
        Use(4 * 1024);
        Use(64 * 1024);
        Use(240_016);
        Use(1024 * 1024);
        Use(0);
        Report.Line("ok"u8);
    }

    private static void Use(int size)
    {
        TrackedMemory memory = default;
        SpawnOptions options = new() { StackSize = size, Allocator = TrackedMemory.Of(&memory) };
        int usable = (size == 0 ? 1024 * 1024 : size) - Reserve;
        Guest.Check(WasiThread.Spawn(options, &Fill, &usable, out WasiThread thread).Succeeded, "a thread was not started"u8);
        thread.Join();
        Guest.Check(usable == 0, "the thread did not get to its end"u8);
        Guest.Check(memory.Freed == 1, "the block was not freed"u8);
    }

    private static void Fill(void* argument)
    {
        int size = *(int*)argument;
        byte* bytes = stackalloc byte[size];
        new Span<byte>(bytes, size).Fill(0x77);
        int sum = 0;
        for (int index = 0; index < size; index++)
        {
            sum += bytes[index] - 0x77;
        }

        *(int*)argument = sum;
    }
}
