// compare: dotnet
// The instruction not: all bits turned over.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    Report.Line($"~{a} = {Operation.Int32(a)} {~(~a)} {Operation.Int32(Operation.Int32(a))}");
}

foreach (uint a in Edges.UInt32)
{
    Report.Line($"~{a} = {Operation.UInt32(a)} {~(~a)} {Operation.UInt32(Operation.UInt32(a))}");
}

foreach (long a in Edges.Int64)
{
    Report.Line($"~{a} = {Operation.Int64(a)} {~(~a)} {Operation.Int64(Operation.Int64(a))}");
}

foreach (ulong a in Edges.UInt64)
{
    Report.Line($"~{a} = {Operation.UInt64(a)} {~(~a)} {Operation.UInt64(Operation.UInt64(a))}");
}

foreach (int a in Edges.Int32)
{
    Report.Line($"native ~{a} = {(int)Operation.Native(a)}");
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a) => ~a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint UInt32(uint a) => ~a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a) => ~a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong UInt64(ulong a) => ~a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a) => ~a;
}
