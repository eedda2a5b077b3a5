// compare: dotnet
// runs: until end
// Division and remainder where .NET throws: by zero, and of the smallest number by -1.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number >= 24)
{
    Report.End();
    return;
}

Report.Line($"run {number}");
switch (number)
{
    case 0:
        Report.Line($"{Operation.Divide((int)0, (int)(0))}");
        break;
    case 1:
        Report.Line($"{Operation.Divide((int)1, (int)(0))}");
        break;
    case 2:
        Report.Line($"{Operation.Divide((int)int.MinValue, (int)(-1))}");
        break;
    case 3:
        Report.Line($"{Operation.Divide((uint)0, (uint)(0))}");
        break;
    case 4:
        Report.Line($"{Operation.Divide((uint)1, (uint)(0))}");
        break;
    case 5:
        Report.Line($"{Operation.Divide((uint)uint.MaxValue, (uint)(0))}");
        break;
    case 6:
        Report.Line($"{Operation.Divide((long)0, (long)(0))}");
        break;
    case 7:
        Report.Line($"{Operation.Divide((long)1, (long)(0))}");
        break;
    case 8:
        Report.Line($"{Operation.Divide((long)long.MinValue, (long)(-1))}");
        break;
    case 9:
        Report.Line($"{Operation.Divide((ulong)0, (ulong)(0))}");
        break;
    case 10:
        Report.Line($"{Operation.Divide((ulong)1, (ulong)(0))}");
        break;
    case 11:
        Report.Line($"{Operation.Divide((ulong)ulong.MaxValue, (ulong)(0))}");
        break;
    case 12:
        Report.Line($"{Operation.Remainder((int)0, (int)(0))}");
        break;
    case 13:
        Report.Line($"{Operation.Remainder((int)1, (int)(0))}");
        break;
    case 14:
        Report.Line($"{Operation.Remainder((int)int.MinValue, (int)(-1))}");
        break;
    case 15:
        Report.Line($"{Operation.Remainder((uint)0, (uint)(0))}");
        break;
    case 16:
        Report.Line($"{Operation.Remainder((uint)1, (uint)(0))}");
        break;
    case 17:
        Report.Line($"{Operation.Remainder((uint)uint.MaxValue, (uint)(0))}");
        break;
    case 18:
        Report.Line($"{Operation.Remainder((long)0, (long)(0))}");
        break;
    case 19:
        Report.Line($"{Operation.Remainder((long)1, (long)(0))}");
        break;
    case 20:
        Report.Line($"{Operation.Remainder((long)long.MinValue, (long)(-1))}");
        break;
    case 21:
        Report.Line($"{Operation.Remainder((ulong)0, (ulong)(0))}");
        break;
    case 22:
        Report.Line($"{Operation.Remainder((ulong)1, (ulong)(0))}");
        break;
    case 23:
        Report.Line($"{Operation.Remainder((ulong)ulong.MaxValue, (ulong)(0))}");
        break;
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Divide(int a, int b)
    {
        Expect(b == 0, a == int.MinValue && b == -1);
        return a / b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Divide(uint a, uint b)
    {
        Expect(b == 0, false);
        return a / b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Divide(long a, long b)
    {
        Expect(b == 0, a == long.MinValue && b == -1);
        return a / b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Divide(ulong a, ulong b)
    {
        Expect(b == 0, false);
        return a / b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Remainder(int a, int b)
    {
        Expect(b == 0, a == int.MinValue && b == -1);
        return a % b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Remainder(uint a, uint b)
    {
        Expect(b == 0, false);
        return a % b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Remainder(long a, long b)
    {
        Expect(b == 0, a == long.MinValue && b == -1);
        return a % b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Remainder(ulong a, ulong b)
    {
        Expect(b == 0, false);
        return a % b;
    }

    // .NET learns of a division by zero from a signal, which the engine in the same process takes first.
    private static void Expect(bool isByZero, bool isOverflow)
    {
#if !WEFT
        if (isByZero)
        {
            throw new DivideByZeroException();
        }

        if (isOverflow)
        {
            throw new OverflowException();
        }
#endif
    }
}
