// compare: dotnet
// Static abstract and virtual members of interfaces as delegates and function pointers.

using System;

Console.WriteLine(Factory<Square>.Make().Name + Factory<Circle>.Make().Name);
Console.WriteLine(Factory<Square>.Kind() + Factory<Circle>.Kind());
Console.WriteLine(Apply<Square>(3) + " " + Apply<Circle>(3) + " " + Apply<Count>(3));
Console.WriteLine(Through<Square>(4) + " " + Through<Circle>(4) + " " + Through<Count>(4));
Func<int, int> first = Scale<Count>();
Console.WriteLine(first == Scale<Count>() && first != Scale<Circle>());

static int Apply<T>(int value) where T : IShape<T> => Scale<T>()(value);

static Func<int, int> Scale<T>() where T : IShape<T> => T.Scale;

static unsafe int Through<T>(int value) where T : IShape<T>
{
    delegate*<int, int> scale = &T.Scale;
    return scale(value);
}

internal interface IShape<T> where T : IShape<T>
{
    string Name { get; }

    static abstract T Make();

    static abstract int Scale(int value);

    static virtual string KindOf() => "kind of " + typeof(T).Name + ";";
}

internal static class Factory<T> where T : IShape<T>
{
    public static readonly Func<T> Make = T.Make;
    public static readonly Func<string> Kind = T.KindOf;
}

internal sealed class Square : IShape<Square>
{
    public string Name => "square";

    public static Square Make() => new();

    public static int Scale(int value) => value * value;

    public static string KindOf() => "own kind;";
}

internal sealed class Circle : IShape<Circle>
{
    public string Name => "circle";

    static Circle IShape<Circle>.Make() => new();

    static int IShape<Circle>.Scale(int value) => value * 2;
}

internal readonly record struct Count(int Value) : IShape<Count>
{
    public string Name => Value.ToString();

    public static Count Make() => new(1);

    public static int Scale(int value) => value + 1;
}
