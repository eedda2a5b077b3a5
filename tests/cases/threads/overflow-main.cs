// A stack overflow in the first thread is found, and says so.
// threads: on
// exit: 134
// stderr: contains stack overflow in thread 'main'
using System.Runtime.CompilerServices;
using Weft.Threading;

internal static unsafe class Program
{
    private static void Main()
    {
        Run(null);
        Report.Line("not reached"u8);
    }

    private static void Run(void* argument) => Report.Value(Descend(0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth)
    {
        byte* frame = stackalloc byte[100];
        frame[depth % 100] = (byte)depth;
        return depth == 100_000 ? frame[0] : Descend(depth + 1) + frame[depth % 100];
    }
}
