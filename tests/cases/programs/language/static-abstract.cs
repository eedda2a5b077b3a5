// compare: dotnet
// Static abstract members of interfaces, operators among them.

using System;

Console.WriteLine(Sum<Meters>([new(1), new(2.5), new(4)]).ToString());
Console.WriteLine(Sum<Count>([new(1), new(2)]).ToString());
Console.WriteLine(Describe<Meters>() + ", " + Describe<Count>());
Console.WriteLine(Max(new Count(3), new Count(9)).ToString());
Console.WriteLine(Twice(21));
Console.WriteLine(Twice(1.25));

static T Sum<T>(ReadOnlySpan<T> values) where T : IQuantity<T>
{
    T sum = T.Zero;
    foreach (T value in values)
    {
        sum += value;
    }

    return sum;
}

static string Describe<T>() where T : IQuantity<T> => $"{T.Unit}s";

static T Max<T>(T first, T second) where T : IQuantity<T> => T.IsLess(first, second) ? second : first;

static T Twice<T>(T value) where T : System.Numerics.INumber<T> => value + value;

internal interface IQuantity<T> where T : IQuantity<T>
{
    static abstract T Zero { get; }

    static virtual string Unit => "unit";

    static abstract T operator +(T left, T right);

    static abstract bool IsLess(T left, T right);
}

internal readonly struct Meters(double value) : IQuantity<Meters>
{
    private readonly double _value = value;

    public static Meters Zero => new(0);

    public static string Unit => "meter";

    public static Meters operator +(Meters left, Meters right) => new(left._value + right._value);

    public static bool IsLess(Meters left, Meters right) => left._value < right._value;

    public override string ToString() => $"{_value} m";
}

internal sealed class Count(int value) : IQuantity<Count>
{
    private readonly int _value = value;

    public static Count Zero => new(0);

    public static Count operator +(Count left, Count right) => new(left._value + right._value);

    public static bool IsLess(Count left, Count right) => left._value < right._value;

    public override string ToString() => $"#{_value}";
}
