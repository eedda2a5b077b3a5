// compare: dotnet
// Generic arithmetic over the interfaces of numbers.

using System;
using System.Numerics;

Console.WriteLine(Sum<int>([1, 2, 3]) + " " + Sum<double>([0.5, 0.25]) + " " + Sum<decimal>([1.1m, 2.2m]) + " " + Sum<byte>([100, 27]));
Console.WriteLine(Average<float>([1, 2, 4]));
Console.WriteLine(Power(3L, 7) + " " + Power(2u, 10) + " " + Power(1.5, 3));
Console.WriteLine(Parse<int>("42") + Parse<long>("-7") + " " + Parse<double>("2.5"));
Console.WriteLine(Clamp(15, 0, 10) + " " + Clamp(-0.5, 0, 1));
Console.WriteLine(Bits<byte>(7) + Bits(255L) + " " + Highest<short>() + " " + Highest<ulong>());
Console.WriteLine(Convert<int, byte>(200) + " " + Convert<double, int>(3.9));
Console.WriteLine(int.CreateSaturating(5_000_000_000L) + " " + byte.CreateTruncating(300));

static T Sum<T>(T[] values) where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values)
    {
        sum += value;
    }

    return sum;
}

static T Average<T>(T[] values) where T : INumber<T> => Sum(values) / T.CreateChecked(values.Length);

static T Power<T>(T value, int exponent) where T : INumber<T>
{
    T result = T.One;
    for (int i = 0; i < exponent; i++)
    {
        result *= value;
    }

    return result;
}

static T Parse<T>(string text) where T : IParsable<T> => T.Parse(text, null);

static T Clamp<T>(T value, T low, T high) where T : IComparisonOperators<T, T, bool> => value < low ? low : value > high ? high : value;

static int Bits<T>(T value) where T : IBinaryInteger<T> => int.CreateChecked(T.PopCount(value));

static T Highest<T>() where T : IMinMaxValue<T> => T.MaxValue;

static TTo Convert<TFrom, TTo>(TFrom value) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateChecked(value);
