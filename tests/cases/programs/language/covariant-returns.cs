// compare: dotnet
// Overrides that return a derived type, primary constructors and captured parameters.

using System;

Shape shape = new Circle(2);
Shape copy = shape.Copy();
Circle circle = new Circle(3).Copy();
Console.WriteLine($"{copy} {circle} {copy.GetType().Name}");
Console.WriteLine(new Counter(5).Next() + new Counter(5, 2).Next());

internal abstract class Shape
{
    public abstract Shape Copy();
}

internal sealed class Circle(int radius) : Shape
{
    public override Circle Copy() => new(radius + 1);

    public override string ToString() => $"circle {radius}";
}

internal sealed class Counter(int start, int step = 1)
{
    private int _value = start;

    public int Next() => _value += step;
}
