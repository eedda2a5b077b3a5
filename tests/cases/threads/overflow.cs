// A stack overflow in a thread is found, and says in which.
// threads: on
// exit: 134
// stderr: contains stack overflow in thread 'deep' (id 1)
using System.Runtime.CompilerServices;
using Weft.Threading;

internal static unsafe class Program
{
    private static void Main()
    {
        SpawnOptions options = new() { Name = "deep"u8, StackSize = 64 * 1024 };
        Guest.Check(WasiThread.Spawn(options, &Run, null, out WasiThread thread).Succeeded, "a thread was not started"u8);
        thread.Join();
        Report.Line("not reached"u8);
    }

    private static void Run(void* argument) => Report.Value(Descend(0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth)
    {
        byte* frame = stackalloc byte[100];
        frame[depth % 100] = (byte)depth;
        return depth == 10_000 ? frame[0] : Descend(depth + 1) + frame[depth % 100];
    }
}
