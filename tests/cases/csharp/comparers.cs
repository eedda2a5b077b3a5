// compare: dotnet
// Default comparers of value types and what is built on them: records, tuples, nullable values, generic code. Flags without boxes.

using System.Collections.Generic;
using System.Runtime.CompilerServices;

Point p = Values.Point(3), q = Values.Point(4);
Report.Line($"{p == q} {p == Values.Point(3)} {p != q} {p.Equals(q)} {p.GetHashCode()} {q.GetHashCode()}");
Box box = Values.Box(p, 1.5), nan = Values.Box(p, double.NaN);
Report.Line($"{box == Values.Box(p, 1.5)} {box == Values.Box(q, 1.5)} {nan == Values.Box(p, double.NaN)} {box.GetHashCode()} {nan.GetHashCode()}");
Report.Line($"{Values.Box(p, 0.0) == Values.Box(p, -0.0)} {Values.Box(p, 0.0).GetHashCode()} {Values.Box(p, -0.0).GetHashCode()}");
Mixed mixed = Values.Mixed(7), other = Values.Mixed(8);
Report.Line($"{mixed == other} {mixed == Values.Mixed(7)} {mixed.GetHashCode()} {other.GetHashCode()} {default(Mixed).GetHashCode()}");
Named named = new("a", 1);
Report.Line($"{named == new Named("a", 1)} {named == new Named("b", 1)} {named == new Named(null, 1)} {default(Named) == new Named(null, 0)}");
Report.Line($"{new Empty() == new Empty()} {new Empty().GetHashCode()}");

Report.Line($"{Generic.Same(1, 1)} {Generic.Same(1L, 2L)} {Generic.Same(p, q)} {Generic.Same('a', 'a')} {Generic.Same((byte)1, (byte)1)}");
Report.Line($"{Generic.Same<int?>(1, 1)} {Generic.Same<int?>(1, null)} {Generic.Same<int?>(null, null)} {Generic.Same<Point?>(p, q)}");
Report.Line($"{Generic.Same(Day.Monday, Day.Monday)} {Generic.Same(Small.Least, Small.Most)} {Generic.Same(Huge.Most, Huge.Most)}");
Report.Line($"{Generic.Hash(5)} {Generic.Hash(-5L)} {Generic.Hash('x')} {Generic.Hash(true)} {Generic.Hash<int?>(null)} {Generic.Hash<int?>(9)} {Generic.Hash(2.5f)}");
Report.Line($"{Generic.Hash(Day.Monday)} {Generic.Hash(Small.Least)} {Generic.Hash(Small.Most)} {Generic.Hash(Huge.Least)} {Generic.Hash(Huge.Most)}");
Report.Line($"{Generic.Order(1, 2)} {Generic.Order(2, 1)} {Generic.Order(int.MinValue, int.MaxValue)} {Generic.Order((byte)1, (byte)200)} {Generic.Order('b', 'a')}");
Report.Line($"{Generic.Order<int?>(1, null)} {Generic.Order<int?>(null, 1)} {Generic.Order<int?>(null, null)} {Generic.Order<int?>(3, 5)}");
Report.Line($"{Generic.Order(1.5, double.NaN)} {Generic.Order(double.NaN, 1.5)} {Generic.Order(0.0, -0.0)} {Generic.Order(Day.Sunday, Day.Monday)} {Generic.Order(Huge.Most, Huge.Least)}");
Report.Line($"{Generic.Order(new Ordered(3), new Ordered(5))} {Generic.Same(new Ordered(3), new Ordered(13))} {Generic.Hash(new Ordered(13))} {Ordered.Calls}");
Report.Line($"{(1, 2L).Equals((1, 2L))} {(1, p).Equals((1, q))} {(1, 2).CompareTo((1, 3))} {(2, 'a').CompareTo((1, 'b'))}");

for (int bits = 0; bits < 8; bits++)
{
    Access access = Values.Access(bits);
    Report.Line($"{access.HasFlag(Access.Read)} {access.HasFlag(Access.Read | Access.Write)} {access.HasFlag((Access)0)} {access.HasFlag(Access.All)}");
}

Report.Line($"{Values.Small(-1).HasFlag(Small.Least)} {Small.Least.HasFlag(Values.Small(-1))} {Values.Small(-1).HasFlag(Values.Small(-1))}");
Report.Line($"{Values.Huge(-1).HasFlag(Huge.Least)} {Huge.Most.HasFlag(Values.Huge(1L << 40))} {Huge.Most.HasFlag(Huge.Least)}");

internal record struct Point(int X, long Y);

internal record struct Box(Point Corner, double Depth);

internal record struct Mixed(byte A, Day B, int? C, Small D, bool E, char F, Point G);

internal readonly record struct Named(string? Name, int Number);

internal record struct Empty;

internal enum Day
{
    Sunday,
    Monday,
}

internal enum Small : sbyte
{
    Least = sbyte.MinValue,
    Most = sbyte.MaxValue,
}

internal enum Huge : long
{
    Least = long.MinValue,
    Most = long.MaxValue,
}

[Flags]
internal enum Access : byte
{
    Read = 1,
    Write = 2,
    Execute = 4,
    All = Read | Write | Execute,
}

internal readonly struct Ordered(int value) : IComparable<Ordered>, IEquatable<Ordered>
{
    public static int Calls { get; private set; }

    public int CompareTo(Ordered other)
    {
        Calls++;
        return value - other.Value;
    }

    public bool Equals(Ordered other)
    {
        Calls++;
        return value % 10 == other.Value % 10;
    }

    public override int GetHashCode()
    {
        Calls++;
        return value % 10;
    }

    private int Value => value;
}

internal static class Generic
{
    public static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    public static int Hash<T>(T value)
        where T : notnull => EqualityComparer<T>.Default.GetHashCode(value);

    public static int Order<T>(T left, T right) => Comparer<T>.Default.Compare(left, right);
}

internal static class Values
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Point Point(int x) => new(x, x * 10_000_000_000);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Box Box(Point corner, double depth) => new(corner, depth);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Mixed Mixed(int n) => new((byte)n, (Day)(n & 1), n == 7 ? null : n, (Small)(-n), n > 7, (char)('a' + n), default);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Access Access(int bits) => (Access)bits;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Small Small(int bits) => (Small)bits;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Huge Huge(long bits) => (Huge)bits;
}
