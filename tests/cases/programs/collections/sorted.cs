// compare: dotnet
// SortedDictionary and SortedList.

using System;
using System.Collections.Generic;

SortedDictionary<string, int> tree = new(StringComparer.Ordinal) { ["m"] = 1, ["c"] = 2, ["z"] = 3, ["a"] = 4 };
tree["d"] = 5;
tree.Remove("m");
Console.WriteLine(string.Join(" ", tree));
Console.WriteLine(string.Join(",", tree.Keys) + " " + string.Join(",", tree.Values) + " " + tree.ContainsKey("c"));
SortedList<int, string> list = new() { [5] = "five", [1] = "one", [3] = "three" };
Console.WriteLine(string.Join(" ", list) + " " + list.GetKeyAtIndex(1) + list.GetValueAtIndex(2) + list.IndexOfKey(5));
SortedDictionary<int, int> many = [];
for (int i = 0; i < 300; i++)
{
    many[(i * 37) % 300] = i;
}

for (int i = 0; i < 300; i += 3)
{
    many.Remove(i);
}

int previous = -1;
bool isOrdered = true;
foreach ((int key, int _) in many)
{
    isOrdered &= key > previous;
    previous = key;
}

Console.WriteLine($"{many.Count} {isOrdered} {previous}");
