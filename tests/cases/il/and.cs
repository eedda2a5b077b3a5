// compare: dotnet
// The instruction and: the bits that are set in both operands.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} & {b} = {Operation.Int32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a & 0)} {unchecked(a & -1)} {unchecked(a & 1)} {unchecked(a & 255)} {unchecked(a & 0x55555555)} {unchecked(0 & a)} {unchecked(-1 & a)} {unchecked(1 & a)} {unchecked(255 & a)} {unchecked(0x55555555 & a)}");
}

foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        Report.Line($"{a} & {b} = {Operation.UInt32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a & 0u)} {unchecked(a & uint.MaxValue)} {unchecked(a & 0xFFFFu)} {unchecked(0u & a)} {unchecked(uint.MaxValue & a)} {unchecked(0xFFFFu & a)}");
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
    {
        Report.Line($"{a} & {b} = {Operation.Int64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a & 0L)} {unchecked(a & -1L)} {unchecked(a & 0xFFFFFFFFL)} {unchecked(0L & a)} {unchecked(-1L & a)} {unchecked(0xFFFFFFFFL & a)}");
}

foreach (ulong a in Edges.UInt64)
{
    foreach (ulong b in Edges.UInt64)
    {
        Report.Line($"{a} & {b} = {Operation.UInt64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a & 0UL)} {unchecked(a & ulong.MaxValue)} {unchecked(a & 0xFFFFFFFFUL)} {unchecked(0UL & a)} {unchecked(ulong.MaxValue & a)} {unchecked(0xFFFFFFFFUL & a)}");
}

// The low half of a native integer does not depend on its size.
foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"native {a} & {b} = {(int)Operation.Native((nint)a, (nint)b)}");
    }
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => a & b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, uint b) => a & b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, long b) => a & b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, ulong b) => a & b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a, nint b) => a & b;
}
