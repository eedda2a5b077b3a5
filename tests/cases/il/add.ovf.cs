// compare: dotnet
// runs: until end
// The instruction add.ovf. The first run has the pairs whose result has a place; every other run, one that has none.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number == 0)
{
    foreach (int a in Edges.Int32)
    {
        foreach (int b in Edges.Int32)
        {
            if ((long)a + b is >= int.MinValue and <= int.MaxValue)
            {
                Report.Line($"{a} + {b} = {Operation.Int32(a, b)}");
            }
        }
    }

    foreach (long a in Edges.Int64)
    {
        foreach (long b in Edges.Int64)
        {
            if (b >= 0 ? a <= long.MaxValue - b : a >= long.MinValue - b)
            {
                Report.Line($"{a} + {b} = {Operation.Int64(a, b)}");
            }
        }
    }

    return;
}

if (number >= 13)
{
    Report.End();
    return;
}

Report.Line("overflow"u8);
switch (number)
{
    case 1:
        Report.Line($"{Operation.Int32(int.MaxValue, 1)}");
        break;
    case 2:
        Report.Line($"{Operation.Int32(int.MinValue, -1)}");
        break;
    case 3:
        Report.Line($"{Operation.Int32(int.MinValue, int.MinValue)}");
        break;
    case 4:
        Report.Line($"{Operation.Int32(int.MaxValue, int.MaxValue)}");
        break;
    case 5:
        Report.Line($"{Operation.Int32(1, int.MaxValue)}");
        break;
    case 6:
        int knownInt32 = int.MaxValue;
        Report.Line($"{checked(knownInt32 + (int)1)}");
        break;
    case 7:
        Report.Line($"{Operation.Int64(long.MaxValue, 1)}");
        break;
    case 8:
        Report.Line($"{Operation.Int64(long.MinValue, -1)}");
        break;
    case 9:
        Report.Line($"{Operation.Int64(long.MinValue, long.MinValue)}");
        break;
    case 10:
        Report.Line($"{Operation.Int64(long.MaxValue, long.MaxValue)}");
        break;
    case 11:
        Report.Line($"{Operation.Int64(1, long.MaxValue)}");
        break;
    case 12:
        long knownInt64 = long.MaxValue;
        Report.Line($"{checked(knownInt64 + (long)1)}");
        break;
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => checked(a + b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, long b) => checked(a + b);
}
