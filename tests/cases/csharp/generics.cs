// compare: dotnet
// Generics over value types: methods, types, nested ones, constraints, static abstract members and generic mathematics.

using System.Numerics;
using System.Runtime.CompilerServices;

Report.Line($"{Generic.Size<byte>()} {Generic.Size<short>()} {Generic.Size<double>()} {Generic.Size<Pair<byte, long>>()}");
Report.Line($"{Generic.Kind<int>()} {Generic.Kind<double>()} {Generic.Kind<Pair<int, int>>()} {Generic.IsDefault(0)} {Generic.IsDefault(1)}");
Pair<int, double> pair = new() { First = 3, Second = 2.5 };
Pair<double, int> swapped = pair.Swap();
Report.Line($"{swapped.First} {swapped.Second} {Generic.Nested(pair).First.Second}");
Report.Line($"{Generic.Sum<int>([1, 2, 3])} {Generic.Sum<double>([0.5, 0.25])} {Generic.Sum<byte>([200, 100])} {Generic.Sum<long>([1L << 40, 1])}");
Report.Line($"{Generic.Power(3, 13)} {Generic.Power(1.5, 7)} {Generic.Power(3UL, 50)} {Generic.Power((sbyte)3, 6)}");
Report.Line($"{Generic.Range<int>()} {Generic.Range<ulong>()} {Generic.Range<short>()}");
Report.Line($"{Generic.Area(new Square { Side = 3 })} {Generic.Area(new Circle { Radius = 2 })} {Generic.Name<Square>()} {Generic.Name<Circle>()}");
Square square = new() { Side = 1 };
Generic.Grow(ref square);
Generic.Grow(ref square);
Report.Line($"{square.Side} {Generic.Describe(square)} {Generic.Describe(new Circle { Radius = 1 })}");
Report.Line($"{Generic.Largest<int>([3, 9, 2])} {Generic.Largest<double>([-1, -5])} {Generic.Largest<Version>([new(1, 9), new(2, 1)]).Minor}");
Report.Line($"{Generic.Convert<int, long>(-5)} {Generic.Convert<double, int>(2.9)} {Generic.Convert<int, byte>(300)} {Generic.Saturate<int, byte>(300)} {Generic.Saturate<double, int>(1e20)}");
Report.Line($"{(new Vector(1, 2) + new Vector(3, 4)).X} {(-new Vector(1, 2)).Y} {Generic.Sum<Vector>([new(1, 1), new(5, 6)]).Y}");
Report.Line($"{Generic.Enum(Colour.Green)} {Generic.Enum(Wide.Big)}");

internal enum Colour : byte
{
    Red = 1,
    Green = 2,
}

internal enum Wide : long
{
    Big = 1L << 40,
}

internal struct Pair<TFirst, TSecond>
{
    public TFirst First;
    public TSecond Second;

    public readonly Pair<TSecond, TFirst> Swap() => new() { First = Second, Second = First };
}

internal interface IShape
{
    static abstract int Code { get; }

    double Area { get; }

    void Grow();

    int Describe() => 1;
}

internal struct Square : IShape
{
    public double Side;

    public static int Code => 4;

    public readonly double Area => Side * Side;

    public void Grow() => Side *= 2;

    public readonly int Describe() => 5;
}

internal struct Circle : IShape
{
    public double Radius;

    public static int Code => 0;

    public readonly double Area => Radius * Radius * 3;

    public void Grow() => Radius++;

    public readonly int Describe() => 7;
}

internal readonly record struct Version(int Major, int Minor) : IComparable<Version>
{
    public int CompareTo(Version other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);
}

internal readonly struct Vector(int x, int y) : IAdditionOperators<Vector, Vector, Vector>, IAdditiveIdentity<Vector, Vector>, IUnaryNegationOperators<Vector, Vector>
{
    public int X => x;

    public int Y => y;

    public static Vector AdditiveIdentity => new(100, 100);

    public static Vector operator +(Vector left, Vector right) => new(left.X + right.X, left.Y + right.Y);

    public static Vector operator -(Vector value) => new(-value.X, -value.Y);
}

internal static class Generic
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Size<T>() => Unsafe.SizeOf<T>();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Kind<T>() => typeof(T) == typeof(int) ? 1 : typeof(T) == typeof(double) ? 2 : 3;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsDefault<T>(T value) where T : struct, IEquatable<T> => value.Equals(default);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Pair<Pair<T, U>, U> Nested<T, U>(Pair<T, U> pair) => new() { First = pair, Second = pair.Second };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Sum<T>(ReadOnlySpan<T> values) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T sum = T.AdditiveIdentity;
        foreach (T value in values)
        {
            sum += value;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Power<T>(T value, int exponent) where T : INumber<T>
    {
        T result = T.One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                result *= value;
            }

            value *= value;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Range<T>() where T : IMinMaxValue<T>, IBinaryInteger<T> => ulong.CreateTruncating(T.MaxValue - T.MinValue);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Area<T>(T shape) where T : struct, IShape => shape.Area;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Name<T>() where T : IShape => T.Code;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Grow<T>(ref T shape) where T : struct, IShape => shape.Grow();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Describe<T>(T shape) where T : struct, IShape => shape.Describe();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Largest<T>(ReadOnlySpan<T> values) where T : struct, IComparable<T>
    {
        T largest = values[0];
        foreach (T value in values)
        {
            largest = value.CompareTo(largest) > 0 ? value : largest;
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TTo Convert<TFrom, TTo>(TFrom value) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateTruncating(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TTo Saturate<TFrom, TTo>(TFrom value) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateSaturating(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Enum<T>(T value) where T : unmanaged, Enum =>
        Unsafe.SizeOf<T>() == 1 ? Unsafe.As<T, byte>(ref value) : Unsafe.As<T, long>(ref value);
}
