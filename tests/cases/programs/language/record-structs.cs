// compare: dotnet
// Record structs: text, equality, with, as keys.

using System;
using System.Collections.Generic;

Point point = new(3, 4);
Console.WriteLine(point);
Console.WriteLine(point == new Point(3, 4));
Console.WriteLine(point with { Y = 9 });
point.X = 10;
Console.WriteLine(point);
Dictionary<Key, int> counts = [];
counts[new("a", 1)] = 1;
counts[new("a", 1)] = 5;
counts[new("a", 2)] = 7;
Console.WriteLine($"{counts.Count} {counts[new("a", 1)]}");
HashSet<Point> seen = [new(1, 1), new(1, 1), new(2, 1)];
Console.WriteLine(seen.Count);
Console.WriteLine(default(Key));
Console.WriteLine(new Key("k", 2).Equals((object)new Key("k", 2)));

internal record struct Point(int X, int Y);

internal readonly record struct Key(string Name, long Number);
