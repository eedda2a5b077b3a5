// compare: dotnet
// runs: until end
// The conversion conv.ovf.u2.un: an OverflowException where the number has no place. Every number is a run of its own.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number < Edges.UInt32.Length)
{
    uint a = Edges.UInt32[number];
    Report.Line($"uint {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.UInt32.Length;
if (number < Edges.UInt64.Length)
{
    ulong a = Edges.UInt64[number];
    Report.Line($"ulong {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.UInt64.Length;
Report.End();

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(uint a) => checked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(ulong a) => checked((ushort)a);
}
