// compare: dotnet
// runs: until end
// The instruction mul.ovf. The first run has the pairs whose result has a place; every other run, one that has none.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number == 0)
{
    foreach (int a in Edges.Int32)
    {
        foreach (int b in Edges.Int32)
        {
            if ((long)a * b is >= int.MinValue and <= int.MaxValue)
            {
                Report.Line($"{a} * {b} = {Operation.Int32(a, b)}");
            }
        }
    }

    foreach (long a in Edges.Int64)
    {
        foreach (long b in Edges.Int64)
        {
            if (Math.BigMul(a, b, out long low) == low >> 63)
            {
                Report.Line($"{a} * {b} = {Operation.Int64(a, b)}");
            }
        }
    }

    return;
}

if (number >= 15)
{
    Report.End();
    return;
}

Report.Line("overflow"u8);
switch (number)
{
    case 1:
        Report.Line($"{Operation.Int32(int.MinValue, -1)}");
        break;
    case 2:
        Report.Line($"{Operation.Int32(-1, int.MinValue)}");
        break;
    case 3:
        Report.Line($"{Operation.Int32(46341, 46341)}");
        break;
    case 4:
        Report.Line($"{Operation.Int32(65536, 65536)}");
        break;
    case 5:
        Report.Line($"{Operation.Int32(int.MaxValue, 2)}");
        break;
    case 6:
        Report.Line($"{Operation.Int32(1 << 30, 2)}");
        break;
    case 7:
        int knownInt32 = int.MinValue;
        Report.Line($"{checked(knownInt32 * (int)(-1))}");
        break;
    case 8:
        Report.Line($"{Operation.Int64(long.MinValue, -1)}");
        break;
    case 9:
        Report.Line($"{Operation.Int64(-1, long.MinValue)}");
        break;
    case 10:
        Report.Line($"{Operation.Int64(3037000500, 3037000500)}");
        break;
    case 11:
        Report.Line($"{Operation.Int64(4294967296, 4294967296)}");
        break;
    case 12:
        Report.Line($"{Operation.Int64(long.MaxValue, 2)}");
        break;
    case 13:
        Report.Line($"{Operation.Int64(1L << 62, 2)}");
        break;
    case 14:
        long knownInt64 = long.MinValue;
        Report.Line($"{checked(knownInt64 * (long)(-1))}");
        break;
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => checked(a * b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, long b) => checked(a * b);
}
