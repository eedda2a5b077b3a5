// compare: dotnet
// The instruction bgt.un, as loops make it at their end and conditions at their start.

using System.Runtime.CompilerServices;

foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        Report.Line($"{a} > {b}: {Branch.Forward(a, b)} {Branch.Inverse(a, b)} {Branch.Backward(a, b)} {Branch.Value(a, b)}");
    }
}

foreach (ulong a in Edges.UInt64)
{
    foreach (ulong b in Edges.UInt64)
    {
        Report.Line($"{a} > {b}: {Branch.Forward(a, b)} {Branch.Inverse(a, b)} {Branch.Backward(a, b)} {Branch.Value(a, b)}");
    }
}

foreach (float a in Edges.Single)
{
    foreach (float b in Edges.Single)
    {
        Report.Line($"{a} > {b}: {Branch.Forward(a, b)} {Branch.Inverse(a, b)} {Branch.Backward(a, b)} {Branch.Value(a, b)}");
    }
}

foreach (double a in Edges.Double)
{
    foreach (double b in Edges.Double)
    {
        Report.Line($"{a} > {b}: {Branch.Forward(a, b)} {Branch.Inverse(a, b)} {Branch.Backward(a, b)} {Branch.Value(a, b)}");
    }
}

internal static class Branch
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(uint a, uint b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(uint a, uint b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(uint a, uint b)
    {
        int rounds = 0;
        do
        {
            rounds++;
        }
        while (a > b && rounds < 3);
        return rounds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Value(uint a, uint b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(ulong a, ulong b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(ulong a, ulong b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(ulong a, ulong b)
    {
        int rounds = 0;
        do
        {
            rounds++;
        }
        while (a > b && rounds < 3);
        return rounds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Value(ulong a, ulong b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(float a, float b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(float a, float b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(float a, float b)
    {
        int rounds = 0;
        do
        {
            rounds++;
        }
        while (a > b && rounds < 3);
        return rounds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Value(float a, float b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(double a, double b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(double a, double b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(double a, double b)
    {
        int rounds = 0;
        do
        {
            rounds++;
        }
        while (a > b && rounds < 3);
        return rounds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Value(double a, double b) => a > b ? a : b;
}
