// compare: dotnet
// Static fields of every size, of generic types, thread statics, constants and readonly data.

using System.Runtime.CompilerServices;

Report.Line($"{State.Byte} {State.Long} {State.Double} {State.Point.X} {State.Initialized}");
State.Byte = 200;
State.Byte += 100;
State.Long -= 1L << 40;
State.Double = 1.5;
State.Point.Y = 7;
State.Point.X += State.Point.Y;
State.Bump(ref State.Initialized);
Report.Line($"{State.Byte} {State.Long} {State.Double} {State.Point.X} {State.Point.Y} {State.Initialized}");

Generic<int>.Count = 3;
Generic<long>.Count = 4;
Generic<Point>.Count++;
Generic<int>.Value = 5;
Generic<long>.Value = long.MaxValue;
Report.Line($"{Generic<int>.Count} {Generic<long>.Count} {Generic<Point>.Count} {Generic<short>.Count} {Generic<int>.Value} {Generic<long>.Value}");

Report.Line($"{Local.Counter} {Local.Increment()} {Local.Increment()} {Local.Counter}");
Local.Point.X = 9;
Report.Line($"{Local.Point.X} {Local.Point.Y} {Local.Generic<int>.Value++} {Local.Generic<int>.Value} {Local.Generic<long>.Value}");
Report.Line($"{Constants.Limit} {Constants.Ratio} {Constants.Table[3]} {Constants.Table.Length} {Constants.Words[2]}");

internal struct Point
{
    public int X;
    public int Y;
}

internal static class State
{
    public static byte Byte;
    public static long Long;
    public static double Double;
    public static Point Point;
    public static int Initialized = 42;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Bump(ref int value) => value++;
}

internal static class Generic<T>
{
    public static int Count;
    public static T? Value;
}

internal static class Local
{
    [ThreadStatic]
    public static int Counter;

    [ThreadStatic]
    public static Point Point;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Increment() => ++Counter;

    public static class Generic<T>
    {
        [ThreadStatic]
        public static int Value;
    }
}

internal static class Constants
{
    public const int Limit = 1 << 20;
    public const double Ratio = 0.1;

    public static ReadOnlySpan<byte> Table => [1, 2, 3, 250];

    public static ReadOnlySpan<ushort> Words => [1, 2, 65535];
}
