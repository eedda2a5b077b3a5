// compare: dotnet
// The instruction shl: to the left. C# takes counts modulo the width.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} << {b} = {Operation.Int32(a, b)}");
    }

    // A count that the compiler knows.
    Report.Line($"{a}: {a << 0} {a << 1} {a << 7} {a << 8} {a << 16} {a << 24} {a << 31} {a << 32} {a << 33} {a << 48} {a << 63} {a << 64} {a << -1}");
}

foreach (uint a in Edges.UInt32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} << {b} = {Operation.UInt32(a, b)}");
    }

    // A count that the compiler knows.
    Report.Line($"{a}: {a << 0} {a << 1} {a << 7} {a << 8} {a << 16} {a << 24} {a << 31} {a << 32} {a << 33} {a << 48} {a << 63} {a << 64} {a << -1}");
}

foreach (long a in Edges.Int64)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} << {b} = {Operation.Int64(a, b)}");
    }

    // A count that the compiler knows.
    Report.Line($"{a}: {a << 0} {a << 1} {a << 7} {a << 8} {a << 16} {a << 24} {a << 31} {a << 32} {a << 33} {a << 48} {a << 63} {a << 64} {a << -1}");
}

foreach (ulong a in Edges.UInt64)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} << {b} = {Operation.UInt64(a, b)}");
    }

    // A count that the compiler knows.
    Report.Line($"{a}: {a << 0} {a << 1} {a << 7} {a << 8} {a << 16} {a << 24} {a << 31} {a << 32} {a << 33} {a << 48} {a << 63} {a << 64} {a << -1}");
}

// The low half of a native integer does not depend on its size.
foreach (int a in Edges.Int32)
{
    for (int b = 0; b < 32; b++)
    {
        Report.Line($"native {a} << {b} = {(int)Operation.Native((nint)a, b)}");
    }
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => a << b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, int b) => a << b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, int b) => a << b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, int b) => a << b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a, int b) => a << b;
}
