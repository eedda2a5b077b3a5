// compare: dotnet
// runs: until end
// The instruction mul.ovf.un. The first run has the pairs whose result has a place; every other run, one that has none.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number == 0)
{
    foreach (uint a in Edges.UInt32)
    {
        foreach (uint b in Edges.UInt32)
        {
            if ((ulong)a * b <= uint.MaxValue)
            {
                Report.Line($"{a} * {b} = {Operation.UInt32(a, b)}");
            }
        }
    }

    foreach (ulong a in Edges.UInt64)
    {
        foreach (ulong b in Edges.UInt64)
        {
            if (b == 0 || a <= ulong.MaxValue / b)
            {
                Report.Line($"{a} * {b} = {Operation.UInt64(a, b)}");
            }
        }
    }

    return;
}

if (number >= 9)
{
    Report.End();
    return;
}

Report.Line("overflow"u8);
switch (number)
{
    case 1:
        Report.Line($"{Operation.UInt32(65536, 65536)}");
        break;
    case 2:
        Report.Line($"{Operation.UInt32(0x80000000, 2)}");
        break;
    case 3:
        Report.Line($"{Operation.UInt32(uint.MaxValue, uint.MaxValue)}");
        break;
    case 4:
        uint knownUInt32 = 65536;
        Report.Line($"{checked(knownUInt32 * (uint)65536)}");
        break;
    case 5:
        Report.Line($"{Operation.UInt64(4294967296, 4294967296)}");
        break;
    case 6:
        Report.Line($"{Operation.UInt64(0x8000000000000000, 2)}");
        break;
    case 7:
        Report.Line($"{Operation.UInt64(ulong.MaxValue, ulong.MaxValue)}");
        break;
    case 8:
        ulong knownUInt64 = 4294967296;
        Report.Line($"{checked(knownUInt64 * (ulong)4294967296)}");
        break;
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, uint b) => checked(a * b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, ulong b) => checked(a * b);
}
