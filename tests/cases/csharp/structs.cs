// compare: dotnet
// Structs are copied where they are assigned, passed and returned, and changed in place through references.

using System.Runtime.CompilerServices;

Point a = new(1, 2);
Point b = a;
b.X = 10;
Report.Line($"copy {a.X} {a.Y} {b.X} {b.Y}");

Line line = new() { Start = a, End = b };
Line other = line;
other.Start.X = 77;
other.End = other.Start;
Report.Line($"nested {line.Start.X} {line.End.X} {other.Start.X} {other.End.X} {other.End.Y}");

Struct.Change(a);
Report.Line($"by value {a.X}");
Struct.ChangeReference(ref a);
Report.Line($"by reference {a.X}");
Report.Line($"in {Struct.Sum(in a)} {Struct.Sum(new Point(5, 6))}");
Struct.Make(out Point made);
Report.Line($"out {made.X} {made.Y}");

Report.Line($"returned {Struct.Swap(made).X} {Struct.Swap(Struct.Swap(made)).X}");
Large large = Struct.Fill(3);
Report.Line($"large {large.A} {large.E} {Struct.Sum(large)} {Struct.Sum(Struct.Twice(large))} {large.A}");

Point self = new(3, 4);
self = new Point(self.Y, self.X);
Report.Line($"from itself {self.X} {self.Y}");
(self.X, self.Y) = (self.Y, self.X);
Report.Line($"deconstructed {self.X} {self.Y}");
self = Struct.Swap(self);
Report.Line($"from a call with itself {self.X} {self.Y}");

ref Point chosen = ref Struct.Choose(ref a, ref b, true);
chosen.Y = 55;
Struct.Choose(ref a, ref b, false) = new Point(8, 9);
Report.Line($"ref return {a.X} {a.Y} {b.X} {b.Y}");

Counter counter = default;
counter.Increment();
counter.Increment();
Counter frozen = counter;
frozen.Increment();
Report.Line($"methods {counter.Value} {frozen.Value} {Struct.ReadOnlyIncrement(in counter)} {counter.Value}");

Report.Line($"empty {Struct.Empty(default, 5)} {Struct.One(new One { Value = 9 }).Value} {Struct.OneDouble(new Wrapper<double> { Value = 2.5 }).Value}");
Report.Line($"tuple {Struct.Tuple(3).Item1} {Struct.Tuple(3).Item2} {Struct.Tuple(3) == (3, 6L, 1.5)}");
Report.Line($"nullable {Struct.Nullable(3).HasValue} {Struct.Nullable(-3).HasValue} {Struct.Nullable(4) ?? 9} {Struct.Nullable(-4) ?? 9} {Struct.Nullable(5) == 5} {Struct.Nullable(1) + Struct.Nullable(2) == 3}");
Report.Line($"loop {Struct.Loop(10)}");
Report.Line($"recursion {Struct.Recursive(new Point(1, 1), 6).X}");

internal struct Point(int x, int y)
{
    public int X = x;
    public int Y = y;
}

internal struct Line
{
    public Point Start;
    public Point End;
}

internal struct Large
{
    public long A;
    public int B;
    public double C;
    public byte D;
    public long E;
    public Point F;
}

internal struct One
{
    public int Value;
}

internal struct Empty
{
}

internal struct Wrapper<T>
{
    public T Value;
}

internal struct Counter
{
    public int Value;

    public int Increment() => ++Value;
}

internal static class Struct
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Change(Point point) => point.X = 1000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ChangeReference(ref Point point) => point.X = 1000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sum(in Point point) => point.X + point.Y;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Make(out Point point) => point = new Point(21, 22);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Point Swap(Point point) => new(point.Y, point.X);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref Point Choose(ref Point first, ref Point second, bool isFirst) => ref isFirst ? ref first : ref second;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Large Fill(int value) => new() { A = value, B = value + 1, C = value + 0.5, D = (byte)(value + 2), E = -value, F = new Point(value, value * 2) };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sum(Large large)
    {
        double sum = large.A + large.B + large.C + large.D + large.E + large.F.X + large.F.Y;
        large.A = 99;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Large Twice(Large large)
    {
        large.A *= 2;
        large.C *= 2;
        large.F = new Point(large.F.Y, large.F.X);
        return large;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadOnlyIncrement(in Counter counter) => counter.Increment();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Empty(Empty empty, int value) => value + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static One One(One one) => new() { Value = one.Value + 1 };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wrapper<double> OneDouble(Wrapper<double> one) => new() { Value = one.Value * 2 };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static (int, long, double) Tuple(int value) => (value, value * 2L, value / 2.0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int? Nullable(int value) => value > 0 ? value : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Loop(int count)
    {
        Point previous = new(0, 1);
        for (int i = 0; i < count; i++)
        {
            Point next = new(previous.Y, previous.X + previous.Y);
            previous = next;
        }

        return previous.X;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Point Recursive(Point point, int depth)
    {
        if (depth == 0)
        {
            return point;
        }

        Point left = Recursive(new Point(point.X + 1, point.Y), depth - 1);
        Point right = Recursive(new Point(point.X, point.Y + 2), depth - 1);
        return new Point(left.X + right.X, left.Y - right.Y);
    }
}
