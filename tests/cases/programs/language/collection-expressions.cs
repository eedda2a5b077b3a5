// compare: dotnet
// Collection expressions for all targets, with spreads.

using System;
using System.Collections.Generic;
using System.Linq;

int[] array = [1, 2, 3];
List<int> list = [0, .. array, 4];
Span<int> span = [.. list, 5];
ReadOnlySpan<string> texts = ["a", "b"];
HashSet<int> set = [1, 1, 2];
IEnumerable<int> sequence = [.. array.Where(i => i > 1), .. span];
IReadOnlyList<int> empty = [];
int[][] nested = [[1], [], [2, 3]];
Console.WriteLine($"{list.Count} {span.Length} {texts[1]} {set.Count} {string.Join(",", sequence)} {empty.Count} {nested[2][1]}");
Console.WriteLine(Sum([1, 2, .. array]) + Sum([]));
Dictionary<string, int[]> map = new() { ["x"] = [1, 2], ["y"] = [] };
Console.WriteLine(map["x"].Length + map["y"].Length);
string[] joined = [.. "b a c".Split(' ').Order(StringComparer.Ordinal), "end"];
Console.WriteLine(string.Join(" ", joined));

static int Sum(IEnumerable<int> values) => values.Sum();
