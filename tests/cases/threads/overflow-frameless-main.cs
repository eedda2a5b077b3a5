// Two methods that call each other through pointers, with nothing in memory, use up the engine's stack in the first thread.
// threads: on
// exit: 134
// trap: call stack exhausted
// stderr: contains stack overflow in thread 'main'
using System.Runtime.CompilerServices;

internal static unsafe class Program
{
    private static int s_end = -1;
    private static delegate*<int, int> s_even = &Even;
    private static delegate*<int, int> s_odd = &Odd;

    private static void Main()
    {
        Report.Value(Even(0));
        Report.Line("not reached"u8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Even(int depth) => depth == s_end ? 0 : s_odd(depth + 1) + depth;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Odd(int depth) => depth == s_end ? 1 : s_even(depth + 1) ^ depth;
}
