// compare: dotnet
// HashSet and the operations of sets.

using System;
using System.Collections.Generic;
using System.Linq;

HashSet<int> a = [1, 2, 3, 4];
HashSet<int> b = [3, 4, 5];
Console.WriteLine(a.Add(4) + " " + a.Add(10) + " " + a.Remove(10) + " " + a.Contains(2) + " " + a.Count);
HashSet<int> union = [.. a];
union.UnionWith(b);
Print(union);
HashSet<int> intersection = [.. a];
intersection.IntersectWith(b);
Print(intersection);
HashSet<int> difference = [.. a];
difference.ExceptWith(b);
Print(difference);
HashSet<int> symmetric = [.. a];
symmetric.SymmetricExceptWith(b);
Print(symmetric);
Console.WriteLine($"{intersection.IsSubsetOf(a)} {a.IsSupersetOf(b)} {a.Overlaps(b)} {a.SetEquals([4, 3, 2, 1])} {difference.IsProperSubsetOf(a)}");
HashSet<string> words = new(StringComparer.OrdinalIgnoreCase) { "a", "A", "b" };
Console.WriteLine(words.Count + " " + words.TryGetValue("B", out string? actual) + actual);
Console.WriteLine(a.RemoveWhere(i => i > 2) + " " + a.Count);
SortedSet<string> sorted = new(StringComparer.Ordinal) { "pear", "apple", "fig" };
Console.WriteLine(string.Join(",", sorted) + " " + sorted.Min + sorted.Max);
SortedSet<int> numbers = [5, 1, 9, 3, 7];
Console.WriteLine(string.Join(",", numbers.GetViewBetween(2, 7)) + " " + string.Join(",", numbers.Reverse()));

static void Print(HashSet<int> set) => Console.WriteLine(string.Join(",", set.Order()));
