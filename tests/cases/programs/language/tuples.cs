// compare: dotnet
// Tuples: names, equality, deconstruction, swaps, nesting, as keys.

using System;
using System.Collections.Generic;

(int Min, int Max) range = Range([4, -2, 9, 3]);
Console.WriteLine($"{range.Min} {range.Max} {range}");
(int a, int b) = (1, 2);
(a, b) = (b, a);
Console.WriteLine($"{a} {b}");
Console.WriteLine((1, "x") == (1, "x"));
Console.WriteLine((1, 2.5, 'c').Equals((1, 2.5, 'c')));
(string Name, (int Year, int Month) Date) nested = ("start", (2020, 5));
Console.WriteLine($"{nested.Name} {nested.Date.Year} {nested}");
Dictionary<(int, int), string> grid = new() { [(0, 0)] = "origin", [(1, 2)] = "point" };
Console.WriteLine(grid[(1, 2)] + grid.ContainsKey((2, 1)));
var (first, _, third) = new Triple(1, 2, 3);
Console.WriteLine($"{first} {third}");
var eight = (1, 2, 3, 4, 5, 6, 7, 8, 9);
Console.WriteLine($"{eight} {eight.Item9}");
Console.WriteLine((3, 1).CompareTo((3, 2)));
Tuple<int, string> old = Tuple.Create(5, "five");
Console.WriteLine($"{old} {old.Item2} {old.Equals(Tuple.Create(5, "five"))}");
foreach ((string key, int value) in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
{
    Console.WriteLine($"{key}={value}");
}

static (int Min, int Max) Range(int[] values)
{
    (int min, int max) = (int.MaxValue, int.MinValue);
    foreach (int value in values)
    {
        min = Math.Min(min, value);
        max = Math.Max(max, value);
    }

    return (min, max);
}

internal sealed class Triple(int a, int b, int c)
{
    public void Deconstruct(out int first, out int second, out int third) => (first, second, third) = (a, b, c);
}
