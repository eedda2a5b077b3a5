// A thread is on its own stack from its first frame on: nothing of it lies on the stack of the first thread.
// threads: on
// runtime: open
using System;
using Weft.Intrinsics;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Size = 32 * 1024;

    private static void Main()
    {
        // The first thread's frames are right below the initial stack pointer, where a thread would write that has not set its own.
        Span<byte> frames = stackalloc byte[Size];
        frames.Fill(0x33);
        for (int round = 0; round < 8; round++)
        {
            Guest.Start(&Run).Join();
        }

        for (int index = 0; index < Size; index++)
        {
            Guest.Check(frames[index] == 0x33, "a thread wrote on the stack of the first one"u8);
        }

        Report.Line("ok"u8);
    }

    private static void Run(void* argument)
    {
        Span<byte> bytes = stackalloc byte[Size / 2];
        bytes.Fill(0x44);
        StartRecord* record = StartRecord.Current;
        fixed (byte* first = bytes)
        {
            Guest.Check(first >= record->StackLimit && first + bytes.Length <= record->StackTop, "a frame is beyond the thread's stack"u8);
        }

        Guest.Check(LinkerSymbols.StackLimit == record->StackLimit, "the stack's limit is another's"u8);
        Guest.Check(LinkerSymbols.TlsBase == record->TlsBase, "the thread-local block is another's"u8);
        Guest.Check((nuint)LinkerSymbols.StackPointer % 16 == 0, "the stack pointer is not aligned"u8);
    }
}
