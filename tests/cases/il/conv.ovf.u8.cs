// compare: dotnet
// runs: until end
// The conversion conv.ovf.u8: an OverflowException where the number has no place. Every number is a run of its own.

using System.Runtime.CompilerServices;

int number = Report.RunNumber;
if (number < Edges.Int32.Length)
{
    int a = Edges.Int32[number];
    Report.Line($"int {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.Int32.Length;
if (number < Edges.Int64.Length)
{
    long a = Edges.Int64[number];
    Report.Line($"long {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.Int64.Length;
if (number < Edges.Single.Length)
{
    float a = Edges.Single[number];
    Report.Line($"float {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.Single.Length;
if (number < Edges.Double.Length)
{
    double a = Edges.Double[number];
    Report.Line($"double {a}");
    Report.Line($"{Conversion.Convert(a)}");
    return;
}

number -= Edges.Double.Length;
Report.End();

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(int a) => checked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(long a) => checked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(float a) => checked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(double a) => checked((ulong)a);
}
