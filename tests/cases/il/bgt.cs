// compare: dotnet
// The instruction bgt, as loops make it at their end and conditions at their start.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} > {b}: {Branch.Forward(a, b)} {Branch.Inverse(a, b)} {Branch.Backward(a, b)} {Branch.Value(a, b)}");
    }
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
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
    public static int Forward(int a, int b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(int a, int b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(int a, int b)
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
    public static int Value(int a, int b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(long a, long b)
    {
        if (a > b)
        {
            return 1;
        }

        return 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Inverse(long a, long b)
    {
        int result = 5;
        if (!(a > b))
        {
            result *= 3;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Backward(long a, long b)
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
    public static long Value(long a, long b) => a > b ? a : b;

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
