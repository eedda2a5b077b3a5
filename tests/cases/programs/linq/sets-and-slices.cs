// compare: dotnet
// Distinct, Union, Intersect, Except, Take, Skip, Chunk, Concat, Append and generators.

using System;
using System.Linq;

int[] a = [1, 2, 2, 3, 4, 4];
int[] b = [3, 4, 5];
Show(a.Distinct());
Show(a.Union(b));
Show(a.Intersect(b));
Show(a.Except(b));
Show(a.Concat(b));
Show(a.Append(9).Prepend(0));
Show(a.Take(2));
Show(a.Skip(4));
Show(a.TakeWhile(n => n < 3));
Show(a.SkipWhile(n => n < 3));
Show(a.TakeLast(2));
Show(a.SkipLast(4));
Show(a.Take(1..3));
Show(Enumerable.Range(5, 3));
Show(Enumerable.Repeat(7, 3));
Show(Enumerable.Empty<int>().DefaultIfEmpty(42));
Show(a.Reverse());
foreach (int[] chunk in a.Chunk(4))
{
    Console.Write(string.Join("+", chunk) + " ");
}

Console.WriteLine();
string[] words = ["a", "bb", "cc", "d"];
Console.WriteLine(string.Join(",", words.DistinctBy(w => w.Length)) + string.Join(",", words.ExceptBy([1], w => w.Length)) + string.Join(",", words.UnionBy(["eee"], w => w.Length)));
foreach ((int index, string word) in words.Index())
{
    Console.Write($"{index}{word} ");
}

Console.WriteLine();

static void Show(System.Collections.Generic.IEnumerable<int> values) => Console.WriteLine(string.Join(",", values));
