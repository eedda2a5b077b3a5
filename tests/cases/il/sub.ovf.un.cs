// compare: dotnet
// runs: until end
// The instruction sub.ovf.un. The first run has the pairs whose result has a place; every other run, one that has none.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number == 0)
{
    foreach (uint a in Edges.UInt32)
    {
        foreach (uint b in Edges.UInt32)
        {
            if (a >= b)
            {
                Report.Line($"{a} - {b} = {Operation.UInt32(a, b)}");
            }
        }
    }

    foreach (ulong a in Edges.UInt64)
    {
        foreach (ulong b in Edges.UInt64)
        {
            if (a >= b)
            {
                Report.Line($"{a} - {b} = {Operation.UInt64(a, b)}");
            }
        }
    }

    return;
}

if (number >= 7)
{
    Report.End();
    return;
}

Report.Line("overflow"u8);
switch (number)
{
    case 1:
        Report.Line($"{Operation.UInt32(0, 1)}");
        break;
    case 2:
        Report.Line($"{Operation.UInt32(1, uint.MaxValue)}");
        break;
    case 3:
        uint knownUInt32 = 0;
        Report.Line($"{checked(knownUInt32 - (uint)1)}");
        break;
    case 4:
        Report.Line($"{Operation.UInt64(0, 1)}");
        break;
    case 5:
        Report.Line($"{Operation.UInt64(1, ulong.MaxValue)}");
        break;
    case 6:
        ulong knownUInt64 = 0;
        Report.Line($"{checked(knownUInt64 - (ulong)1)}");
        break;
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, uint b) => checked(a - b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, ulong b) => checked(a - b);
}
