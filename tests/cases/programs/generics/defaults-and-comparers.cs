// compare: dotnet
// Default values, default comparers and equality of type parameters.

using System;
using System.Collections.Generic;

Console.WriteLine($"[{Default<int>()}] [{Default<string>()}] [{Default<DateTime>():yyyy}] [{Default<bool>()}] [{Default<int?>()}]");
Console.WriteLine(IsDefault(0) + " " + IsDefault("x") + " " + IsDefault<string?>(null) + " " + IsDefault(0.5));
Console.WriteLine(Compare(1, 2) + Compare("b", "a") + Compare('c', 'c') + Compare<int?>(null, 4) + Compare(2.5m, 1m));
Console.WriteLine(Compare(DayOfWeek.Monday, DayOfWeek.Friday));
Console.WriteLine(Compare(new Version(1, 2), new Version(1, 10)));
Console.WriteLine(EqualityComparer<Own>.Default.Equals(new(4), new(4)) + " " + EqualityComparer<Other>.Default.Equals(new(), new()));
Console.WriteLine(Find([3, 5, 7], 5) + Find(["a", "b"], "z") + Find([DayOfWeek.Monday], DayOfWeek.Monday));
Comparer<string> reverse = Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a));
Console.WriteLine(reverse.Compare("a", "b") > 0);

static T? Default<T>() => default;

static bool IsDefault<T>(T value) => EqualityComparer<T>.Default.Equals(value, default);

static int Compare<T>(T a, T b) => Math.Sign(Comparer<T>.Default.Compare(a, b));

static int Find<T>(T[] values, T value)
{
    for (int i = 0; i < values.Length; i++)
    {
        if (EqualityComparer<T>.Default.Equals(values[i], value))
        {
            return i;
        }
    }

    return -1;
}

internal sealed class Own(int value) : IEquatable<Own>
{
    private readonly int _value = value;

    public bool Equals(Own? other) => other?._value == _value;

    public override bool Equals(object? obj) => Equals(obj as Own);

    public override int GetHashCode() => _value;
}

internal sealed class Other;
