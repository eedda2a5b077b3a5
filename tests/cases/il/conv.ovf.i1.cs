// compare: dotnet
// runs: until end
// The conversion conv.ovf.i1: an OverflowException where the number has no place. Every number is a run of its own.

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
    public static sbyte Convert(int a) => checked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(long a) => checked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(float a) => checked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(double a) => checked((sbyte)a);
}
