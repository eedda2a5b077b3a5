// compare: dotnet
// Abstract classes, overrides, base calls, and calls through the base.

using System;
using System.Collections.Generic;

List<Shape> shapes = [new Circle(2), new Square(3), new Rectangle(2, 5)];
foreach (Shape shape in shapes)
{
    Console.WriteLine(shape.Describe());
}

Shape largest = shapes[0];
foreach (Shape shape in shapes)
{
    if (shape.Area > largest.Area)
    {
        largest = shape;
    }
}

Console.WriteLine($"largest: {largest.Name}");

internal abstract class Shape
{
    public abstract string Name { get; }

    public abstract double Area { get; }

    public virtual string Describe() => $"{Name} of area {Area:F2}";
}

internal sealed class Circle(double radius) : Shape
{
    public override string Name => "circle";

    public override double Area => Math.PI * radius * radius;
}

internal class Rectangle(double width, double height) : Shape
{
    public override string Name => "rectangle";

    public override double Area => width * height;
}

internal sealed class Square(double side) : Rectangle(side, side)
{
    public override string Name => "square";

    public override string Describe() => base.Describe() + " (all sides equal)";
}
