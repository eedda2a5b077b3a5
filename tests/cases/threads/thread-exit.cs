// What is registered for a thread's end runs there, the latest first; what that registers in a round after it, of four at most.
// threads: on
using System;
using System.Threading;
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private static int s_rounds;

    [ThreadStatic]
    private static int t_value;

    [ThreadStatic]
    private static byte* t_buffer;

    private static void Main()
    {
        ThreadExit.TryRegister(&Say, (void*)1000);
        t_value = 1000;
        for (int index = 1; index <= 2; index++)
        {
            Guest.Start(&Run, (void*)index).Join();
        }

        WasiThread* threads = stackalloc WasiThread[16];
        GeneralAllocator.Trim();
        for (int index = 0; index < 16; index++)
        {
            threads[index] = Guest.Start(&UseBuffer);
        }

        for (int index = 0; index < 16; index++)
        {
            threads[index].Join();
        }

        Guest.Start(&StartOver).Join();
        Report.Value(s_rounds);
        Report.Line("main is done"u8);
    }

    private static void Run(void* argument)
    {
        t_value = (int)argument;
        for (int index = 0; index < 3; index++)
        {
            ThreadExit.TryRegister(&Say, (void*)(((int)argument * 10) + index));
        }

        Report.Line($"thread {t_value} is done");
    }

    private static void Say(void* argument) => Report.Line($"thread {t_value} cleans up {(int)argument}");

    private static void UseBuffer(void* argument)
    {
        Guest.Check(t_buffer == null, "a thread's variable does not start as null"u8);
        t_buffer = (byte*)GeneralAllocator.Allocator.Allocate(1000);
        ThreadExit.TryRegister(&FreeBuffer, null);
        t_buffer[999] = 1;
    }

    private static void FreeBuffer(void* argument) => GeneralAllocator.Allocator.Free(t_buffer, 1000);

    private static void StartOver(void* argument)
    {
        s_rounds++;
        ThreadExit.TryRegister(&StartOver, null);
    }
}
