// compare: dotnet
// Dictionary.

using System;
using System.Collections.Generic;

Dictionary<string, int> ages = new() { ["Ada"] = 36, ["Bob"] = 20 };
ages["Cid"] = 50;
ages.Add("Dan", 7);
Console.WriteLine($"{ages.Count} {ages["Ada"]} {ages.ContainsKey("Eve")} {ages.ContainsValue(20)}");
Console.WriteLine(ages.TryGetValue("Bob", out int age) + " " + age + " " + ages.TryGetValue("Eve", out age) + " " + age);
Console.WriteLine(ages.TryAdd("Ada", 1) + " " + ages.Remove("Bob") + " " + ages.Remove("Bob") + " " + ages.Remove("Cid", out int removed) + removed);
foreach (KeyValuePair<string, int> pair in ages)
{
    Console.Write(pair + " ");
}

Console.WriteLine();
Console.WriteLine(string.Join(",", ages.Keys) + " " + string.Join(",", ages.Values));
Console.WriteLine(ages.GetValueOrDefault("Zoe", -1));
Dictionary<int, List<string>> groups = [];
foreach (string word in "one two three four five six seven".Split(' '))
{
    if (!groups.TryGetValue(word.Length, out List<string>? group))
    {
        groups.Add(word.Length, group = []);
    }

    group.Add(word);
}

foreach ((int length, List<string> words) in groups)
{
    Console.WriteLine($"{length}: {string.Join(" ", words)}");
}

Dictionary<long, long> squares = [];
for (long i = 0; i < 2000; i++)
{
    squares[i * 1_000_003] = i * i;
}

long sum = 0;
for (long i = 0; i < 2000; i += 2)
{
    squares.Remove(i * 1_000_003);
}

foreach (long value in squares.Values)
{
    sum += value;
}

Console.WriteLine($"{squares.Count} {sum}");
Dictionary<DayOfWeek, string> byDay = new() { [DayOfWeek.Monday] = "work", [DayOfWeek.Sunday] = "rest" };
Console.WriteLine(byDay[DayOfWeek.Sunday]);
Dictionary<char, int> counts = [];
foreach (char c in "mississippi")
{
    counts[c] = counts.GetValueOrDefault(c) + 1;
}

Console.WriteLine(string.Join(" ", counts));
Dictionary<string, int> copy = new(ages);
copy.Clear();
Console.WriteLine(copy.Count + ages.Count);
Dictionary<Guid, int> byGuid = new() { [new Guid("00000000-0000-0000-0000-000000000001")] = 1 };
Console.WriteLine(byGuid.ContainsKey(Guid.Empty));
Dictionary<object, int> byObject = new() { [1] = 10, ["x"] = 20, [2.5] = 30 };
Console.WriteLine(byObject[1] + byObject["x"] + byObject[2.5]);
