// compare: dotnet
// List.

using System;
using System.Collections.Generic;

List<int> list = [5, 3, 8];
list.Add(1);
list.AddRange([9, 2]);
list.Insert(1, 7);
Console.WriteLine(string.Join(",", list) + $" {list.Count} {list.Capacity >= list.Count}");
list.Remove(8);
list.RemoveAt(0);
Console.WriteLine(string.Join(",", list));
list.Sort();
Console.WriteLine(string.Join(",", list) + " " + list.BinarySearch(7));
list.Reverse();
Console.WriteLine($"{list.Contains(9)} {list.IndexOf(3)} {list.IndexOf(100)} {list[^1]}");
Console.WriteLine($"{list.Find(i => i < 5)} {list.FindAll(i => i > 2).Count} {list.Exists(i => i == 7)} {list.FindIndex(i => i == 2)}");
Console.WriteLine(list.RemoveAll(i => i % 2 == 0) + " " + string.Join(",", list));
list.ForEach(i => Console.Write(i + ";"));
Console.WriteLine();
List<string> texts = list.ConvertAll(i => "n" + i);
Console.WriteLine(string.Join(",", texts) + string.Join(",", texts.GetRange(1, 2)));
texts.InsertRange(1, ["x", "y"]);
texts.RemoveRange(2, 2);
Console.WriteLine(string.Join(",", texts) + " " + texts.ToArray().Length);
list.Clear();
Console.WriteLine(list.Count);
List<(int, string)> pairs = [(2, "b"), (1, "z"), (1, "a")];
pairs.Sort();
Console.WriteLine(string.Join(" ", pairs));
pairs.Sort((a, b) => string.CompareOrdinal(b.Item2, a.Item2));
Console.WriteLine(string.Join(" ", pairs));
IReadOnlyList<int> view = new List<int> { 1, 2 }.AsReadOnly();
Console.WriteLine(view.Count + view[0]);
List<int> numbers = [];
for (int i = 0; i < 1000; i++)
{
    numbers.Add((i * 7919) % 1000);
}

numbers.Sort();
bool isSorted = true;
for (int i = 0; i < 1000; i++)
{
    isSorted &= numbers[i] == i;
}

Console.WriteLine(isSorted);
Console.WriteLine(numbers.TrueForAll(i => i >= 0) + " " + numbers.LastIndexOf(999) + " " + numbers.Slice(10, 2)[1]);
