// compare: dotnet
// Memory of the stack: cleared, with initializers, in loops of calls, of sizes that are known only when it runs.

using System.Runtime.CompilerServices;

unsafe
{
    int* cleared = stackalloc int[5];
    Report.Line($"{cleared[0]} {cleared[4]}");
    int* filled = stackalloc int[] { 3, 1, 4 };
    Report.Line($"{filled[0]} {filled[2]}");
    for (int i = 0; i < 20; i++)
    {
        Report.Line($"{Stack.Sum(i)} {Stack.Nested(i)} {Stack.Bytes(i * 7)}");
    }

    Report.Line($"{Stack.Deep(200)} {((nint)Stack.Aligned() & 7) == 0} {(stackalloc int[0]).Length}");
}

internal static unsafe class Stack
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sum(int count)
    {
        Span<int> values = stackalloc int[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] += i;
        }

        int sum = 0;
        foreach (int value in values)
        {
            sum += value;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Nested(int depth)
    {
        long* frame = stackalloc long[depth + 1];
        frame[depth] = depth;
        long below = depth == 0 ? 0 : Nested(depth - 1);
        return (below * 3) + frame[depth] + frame[0];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Bytes(int count)
    {
        byte* bytes = stackalloc byte[count];
        Span<byte> span = new(bytes, count);
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += span[i];
            span[i] = 255;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Deep(int depth)
    {
        Span<byte> page = stackalloc byte[512];
        page[depth] = 1;
        return depth == 0 ? page[0] : Deep(depth - 1) + page[depth] + page[511];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* Aligned()
    {
        byte* one = stackalloc byte[1];
        long* aligned = stackalloc long[1];
        one[0] = 1;
        return aligned;
    }
}
