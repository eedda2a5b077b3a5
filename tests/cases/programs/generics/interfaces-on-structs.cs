// compare: dotnet
// Interface calls on type parameters that are structs do not copy.

using System;

Accumulator accumulator = new();
Feed(ref accumulator, 3);
Feed(ref accumulator, 4);
Console.WriteLine(accumulator.Total);
Console.WriteLine(Run(new Doubler()) + Run(new Adder(10)));
object box = accumulator;
((IAccumulator)box).Add(1);
Console.WriteLine(((Accumulator)box).Total + " " + accumulator.Total);
Console.WriteLine(Same(5, 5) + " " + Same("a", "b") + " " + Same(1.5, 1.5));
Console.WriteLine(Text(7) + Text('c') + Text(new Accumulator()));

static void Feed<T>(ref T target, int value) where T : IAccumulator => target.Add(value);

static int Run<T>(T operation) where T : IOperation
{
    int value = 1;
    for (int i = 0; i < 4; i++)
    {
        value = operation.Apply(value);
    }

    return value;
}

static bool Same<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);

static string Text<T>(T value) where T : notnull => value.ToString() + value.GetType().Name + " ";

internal interface IAccumulator
{
    void Add(int value);
}

internal struct Accumulator : IAccumulator
{
    public int Total { get; private set; }

    public void Add(int value) => Total += value;
}

internal interface IOperation
{
    int Apply(int value);
}

internal readonly struct Doubler : IOperation
{
    public int Apply(int value) => value * 2;
}

internal readonly struct Adder(int amount) : IOperation
{
    public int Apply(int value) => value + amount;
}
