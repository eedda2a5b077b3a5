// Memory that one thread has made the host add is there for every other thread, and for the host.
// threads: on
using System;
using System.Threading;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Size = 3 * 1024 * 1024;

    private static nint s_block;

    private static void Main()
    {
        for (int round = 0; round < 4; round++)
        {
            WasiThread thread = Guest.Start(&Grow);
            while (Volatile.Read(ref s_block) == 0)
            {
                WasiThread.SpinWait(10);
            }

            byte* block = (byte*)s_block;
            Guest.Check(block[0] == 1 && block[Size - 1] == 2, "what a thread wrote is not there"u8);
            "seen\n"u8.CopyTo(new Span<byte>(block + Size - 5, 5));
            Weft.Text.Terminal.Write(new ReadOnlySpan<byte>(block + Size - 5, 5));
            thread.Join();
            Volatile.Write(ref s_block, 0);
        }
    }

    private static void Grow(void* argument)
    {
        byte* block = (byte*)PageAllocator.Allocator.Allocate(Size);
        block[0] = 1;
        block[Size - 1] = 2;
        Volatile.Write(ref s_block, (nint)block);
    }
}
