// compare: dotnet
// GroupBy, ToLookup, Join, GroupJoin, Zip, CountBy, AggregateBy.

using System;
using System.Collections.Generic;
using System.Linq;

string[] words = ["apple", "avocado", "banana", "blueberry", "cherry", "apricot"];
foreach (IGrouping<char, string> group in words.GroupBy(w => w[0]))
{
    Console.WriteLine($"{group.Key}: {string.Join(",", group)} {group.Count()}");
}

foreach (var item in words.GroupBy(w => w.Length, w => w.ToUpperInvariant(), (length, all) => new { length, First = all.First() }).OrderBy(i => i.length))
{
    Console.WriteLine($"{item.length} {item.First}");
}

ILookup<int, string> lookup = words.ToLookup(w => w.Length);
Console.WriteLine(lookup.Count + " " + string.Join(",", lookup[6]) + lookup[99].Any() + lookup.Contains(7));
(int Id, string Name)[] people = [(1, "Ada"), (2, "Bob"), (3, "Cid")];
(int Owner, string Pet)[] pets = [(1, "cat"), (3, "dog"), (1, "fish"), (9, "lost")];
Console.WriteLine(string.Join(" ", people.Join(pets, p => p.Id, t => t.Owner, (p, t) => p.Name + "-" + t.Pet)));
Console.WriteLine(string.Join(" ", people.GroupJoin(pets, p => p.Id, t => t.Owner, (p, all) => p.Name + all.Count())));
var left = from p in people
           join t in pets on p.Id equals t.Owner into owned
           from t in owned.DefaultIfEmpty()
           select $"{p.Name}:{t.Pet ?? "none"}";
Console.WriteLine(string.Join(" ", left));
Console.WriteLine(string.Join(" ", words.Zip(people, (w, p) => w[0] + p.Name)) + string.Join(" ", new[] { 1, 2 }.Zip(["a", "b"])));
Dictionary<char, int> counts = words.CountBy(w => w[0]).ToDictionary();
Console.WriteLine(counts['a'] + counts['b']);
Console.WriteLine(string.Join(" ", words.AggregateBy(w => w[0], 0, (sum, w) => sum + w.Length)));
