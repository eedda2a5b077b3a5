// compare: dotnet
// Patterns of all kinds.

using System;
using System.Collections.Generic;

object?[] values =
[
    null, 0, 5, -7, 42L, "", "hello", 'x', new Point(0, 0), new Point(3, 0), new Point(2, 2), new int[] { 1, 2, 3 }, new int[] { 1 }, new int[0],
    new List<int> { 1, 9, 2 }, 2.5,
];
foreach (object? value in values)
{
    Console.WriteLine(Describe(value));
}

Console.WriteLine(Season(3) + Season(7) + Season(12) + Season(13));
Console.WriteLine(Quadrant(new(1, 1)) + Quadrant(new(-1, 1)) + Quadrant(new(0, 5)));
if (values[8] is Point { X: var x, Y: >= 0 and < 10 } && values[6] is string { Length: 5 } text)
{
    Console.WriteLine($"{x} {text}");
}

Console.WriteLine(values[2] is not string and not null);

static string Describe(object? value) => value switch
{
    null => "null",
    0 => "zero",
    int n when n < 0 => $"negative {n}",
    int n => $"int {n}",
    long n => $"long {n}",
    "" => "empty",
    string { Length: > 3 } s => $"long text {s}",
    char c and >= 'a' and <= 'z' => $"letter {c}",
    Point(0, 0) => "origin",
    Point(var a, 0) => $"on the axis at {a}",
    Point p => $"point {p.X} {p.Y}",
    int[] and [] => "no numbers",
    int[] and [var only] => $"one number {only}",
    int[] and [1, .., var last] => $"from one to {last}",
    List<int> and [_, > 5, ..] => "list with a large second",
    _ => "something",
};

static string Season(int month) => month switch
{
    >= 3 and <= 5 => "spring ",
    6 or 7 or 8 => "summer ",
    >= 9 and < 12 => "autumn ",
    12 or 1 or 2 => "winter ",
    _ => "never ",
};

static string Quadrant((int X, int Y) point) => point switch
{
    ( > 0, > 0) => "first ",
    ( < 0, > 0) => "second ",
    (0, _) or (_, 0) => "axis ",
    _ => "below ",
};

internal readonly record struct Point(int X, int Y);
