// compare: dotnet
// The instruction sub: the difference, wrapped around.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} - {b} = {Operation.Int32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 1)} {unchecked(a - -1)} {unchecked(a - int.MaxValue)} {unchecked(a - int.MinValue)} {unchecked(a - 65536)} {unchecked(1 - a)} {unchecked(-1 - a)} {unchecked(int.MaxValue - a)} {unchecked(int.MinValue - a)} {unchecked(65536 - a)}");
}

foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        Report.Line($"{a} - {b} = {Operation.UInt32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 1u)} {unchecked(a - 3u)} {unchecked(a - 0x80000000u)} {unchecked(a - uint.MaxValue)} {unchecked(1u - a)} {unchecked(3u - a)} {unchecked(0x80000000u - a)} {unchecked(uint.MaxValue - a)}");
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
    {
        Report.Line($"{a} - {b} = {Operation.Int64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 1L)} {unchecked(a - -1L)} {unchecked(a - long.MaxValue)} {unchecked(a - long.MinValue)} {unchecked(a - 0x100000000L)} {unchecked(1L - a)} {unchecked(-1L - a)} {unchecked(long.MaxValue - a)} {unchecked(long.MinValue - a)} {unchecked(0x100000000L - a)}");
}

foreach (ulong a in Edges.UInt64)
{
    foreach (ulong b in Edges.UInt64)
    {
        Report.Line($"{a} - {b} = {Operation.UInt64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 1UL)} {unchecked(a - 10UL)} {unchecked(a - 0x8000000000000000UL)} {unchecked(a - ulong.MaxValue)} {unchecked(1UL - a)} {unchecked(10UL - a)} {unchecked(0x8000000000000000UL - a)} {unchecked(ulong.MaxValue - a)}");
}

foreach (float a in Edges.Single)
{
    foreach (float b in Edges.Single)
    {
        Report.Line($"{a} - {b} = {Operation.Single(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 0f)} {unchecked(a - -0f)} {unchecked(a - 1f)} {unchecked(a - 0.5f)} {unchecked(a - float.PositiveInfinity)} {unchecked(a - float.NaN)} {unchecked(0f - a)} {unchecked(-0f - a)} {unchecked(1f - a)} {unchecked(0.5f - a)} {unchecked(float.PositiveInfinity - a)} {unchecked(float.NaN - a)}");
}

foreach (double a in Edges.Double)
{
    foreach (double b in Edges.Double)
    {
        Report.Line($"{a} - {b} = {Operation.Double(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a - 0d)} {unchecked(a - -0d)} {unchecked(a - 1d)} {unchecked(a - 0.5)} {unchecked(a - double.PositiveInfinity)} {unchecked(a - double.NaN)} {unchecked(0d - a)} {unchecked(-0d - a)} {unchecked(1d - a)} {unchecked(0.5 - a)} {unchecked(double.PositiveInfinity - a)} {unchecked(double.NaN - a)}");
}

// The low half of a native integer does not depend on its size.
foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"native {a} - {b} = {(int)Operation.Native((nint)a, (nint)b)}");
    }
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, uint b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, long b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, ulong b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Single(float a, float b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(double a, double b) => a - b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a, nint b) => a - b;
}
