// compare: dotnet
// Structs are copied: in fields, arrays, parameters, collections and properties.

using System;
using System.Collections.Generic;

Point a = new() { X = 1, Y = 2 };
Point b = a;
b.X = 10;
Console.WriteLine($"{a.X} {b.X}");
Point[] array = [a, b];
array[0].X = 5;
Point copy = array[1];
copy.Y = 99;
Console.WriteLine($"{array[0].X} {array[1].Y}");
Holder holder = new();
holder.Field.X = 7;
Point fromProperty = holder.Property;
fromProperty.X = 8;
Console.WriteLine($"{holder.Field.X} {holder.Property.X}");
List<Point> list = [a];
Point item = list[0];
item.X = 50;
Console.WriteLine(list[0].X);
list[0] = item;
Console.WriteLine(list[0].X);
Change(a);
Console.WriteLine(a.X);
Line line = new() { Start = a, End = b };
Line other = line;
other.End.Y = -1;
Console.WriteLine($"{line.End.Y} {other.End.Y} {line.Length} {other.Length}");
Point zero = default;
Console.WriteLine($"{zero.X} {zero.Name is null}");

static void Change(Point point) => point.X = 1000;

internal struct Point
{
    public int X;
    public int Y;
    public string? Name;
}

internal struct Line
{
    public Point Start;
    public Point End;

    public readonly int Length => Math.Abs(End.X - Start.X) + Math.Abs(End.Y - Start.Y);
}

internal sealed class Holder
{
    public Point Field;

    public Point Property => Field;
}
