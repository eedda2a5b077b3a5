// compare: dotnet
// Boxes: copies, equality, unboxing, calls of a struct through object and interfaces.

using System;

Counter counter = new();
object box = counter;
counter.Increment();
Console.WriteLine($"{counter.Value} {((Counter)box).Value}");
IIncrement increment = counter;
increment.Increment();
increment.Increment();
Console.WriteLine($"{counter.Value} {((Counter)increment).Value}");
object first = 42;
object second = 42;
Console.WriteLine($"{first == second} {first.Equals(second)} {Equals(first, second)} {ReferenceEquals(first, first)}");
object[] values = [1, 2L, 3.5f, 4.25, 'c', true, (byte)7, (short)-8, "text", 9m, 10u];
foreach (object value in values)
{
    Console.WriteLine($"{value} {value.GetType().Name} {Kind(value)}");
}

long sum = 0;
object total = 0L;
for (int i = 0; i < 10; i++)
{
    total = (long)total + i;
    sum += (long)total;
}

Console.WriteLine($"{total} {sum}");

static string Kind(object value) => value switch
{
    int or long or short or byte or uint => "integer",
    float or double or decimal => "real",
    char => "character",
    bool => "truth",
    _ => "other",
};

internal interface IIncrement
{
    void Increment();
}

internal struct Counter : IIncrement
{
    public int Value { get; private set; }

    public void Increment() => Value++;
}
