// exit: 134
// stderr: contains main
// Endless recursion is found at the end of the stack, not beyond it.

Report.Line("start"u8);
Report.Line($"{Deep.Fall(1)}");

internal static class Deep
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static unsafe int Fall(int depth)
    {
        int* frame = stackalloc int[64];
        frame[depth & 63] = depth;
        return depth == 0 ? 0 : Fall(depth + 1) + frame[depth & 63];
    }
}
