// A recursion whose methods have nothing in memory uses up the engine's stack; that too says in which thread.
// threads: on
// exit: 134
// trap: call stack exhausted
// stderr: contains stack overflow in thread 'deep' (id 1)
using System.Runtime.CompilerServices;
using Weft.Threading;

internal static unsafe class Program
{
    private static int s_end = -1;

    private static void Main()
    {
        SpawnOptions options = new() { Name = "deep"u8, StackSize = 64 * 1024 };
        Guest.Check(WasiThread.Spawn(options, &Run, null, out WasiThread thread).Succeeded, "a thread was not started"u8);
        thread.Join();
        Report.Line("not reached"u8);
    }

    private static void Run(void* argument) => Report.Value(Descend(0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth) => depth == s_end ? 0 : Descend(depth + 1) + depth;
}
