// compare: dotnet
// The instruction rem.un: the remainder of unsigned numbers.

using System.Runtime.CompilerServices;

foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        if (b == 0)
        {
            continue;
        }

        Report.Line($"{a} % {b} = {Operation.UInt32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 1u)} {unchecked(a % 2u)} {unchecked(a % 3u)} {unchecked(a % 10u)} {unchecked(a % 1024u)} {unchecked(a % 0x80000000u)} {unchecked(a % uint.MaxValue)}");
}

foreach (ulong a in Edges.UInt64)
{
    foreach (ulong b in Edges.UInt64)
    {
        if (b == 0)
        {
            continue;
        }

        Report.Line($"{a} % {b} = {Operation.UInt64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 1UL)} {unchecked(a % 2UL)} {unchecked(a % 3UL)} {unchecked(a % 10UL)} {unchecked(a % (1UL << 40))} {unchecked(a % ulong.MaxValue)}");
}

// The low half of a native integer does not depend on its size.
foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        if (b == 0)
        {
            continue;
        }

        Report.Line($"native {a} % {b} = {(uint)Operation.Native((nuint)a, (nuint)b)}");
    }
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a, uint b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a, ulong b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Native(nuint a, nuint b) => a % b;
}
