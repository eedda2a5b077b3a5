// compare: dotnet
// ToArray, ToList, ToDictionary, ToHashSet, AsEnumerable, and LINQ over other collections.

using System;
using System.Collections.Generic;
using System.Linq;

string[] words = ["one", "two", "three"];
Dictionary<string, int> lengths = words.ToDictionary(w => w, w => w.Length);
Console.WriteLine(lengths["three"] + words.ToDictionary(w => w[1]).Count);
HashSet<int> set = words.Select(w => w.Length).ToHashSet();
Console.WriteLine(set.Count);
List<string> list = words.Where(w => w.Contains('o')).ToList();
Console.WriteLine(list.Count + list[1]);
Console.WriteLine(string.Join(",", lengths.OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)));
Console.WriteLine(string.Concat("hello".Where(c => c != 'l').Reverse()));
Console.WriteLine("text".Select(c => (int)c).Max());
Queue<int> queue = new([3, 1, 2]);
Console.WriteLine(queue.OrderBy(i => i).First() + queue.Sum());
Console.WriteLine(string.Join(" ", words.AsEnumerable().Select((w, i) => (i, w)).ToArray()));
int[,] grid = { { 1, 2 }, { 3, 4 } };
Console.WriteLine(grid.Cast<int>().Sum());
IEnumerable<int> infinite = Naturals();
Console.WriteLine(string.Join(",", infinite.Where(n => n % 7 == 0).Take(4)));
Console.WriteLine(words.TryGetNonEnumeratedCount(out int count) + " " + count);

static IEnumerable<int> Naturals()
{
    for (int i = 1; ; i++)
    {
        yield return i;
    }
}
