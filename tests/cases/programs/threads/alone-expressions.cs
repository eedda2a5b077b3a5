// compare: dotnet
// Regular expressions with a limit on time, and caches that are safe for threads, in a build without them.

using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

Regex words = new(@"\b(?<first>\w)(?<rest>\w*)\b", RegexOptions.None, TimeSpan.FromSeconds(10));
Console.WriteLine(words.Replace("one two three", "${rest}${first}ay"));
Console.WriteLine(Regex.IsMatch("2026-11-28", @"^\d{4}-\d\d-\d\d$"));
ConcurrentDictionary<string, int> counts = new();
foreach (Match match in words.Matches("a b a c a"))
{
    counts.AddOrUpdate(match.Value, 1, (_, old) => old + 1);
}

Console.WriteLine($"{counts["a"]} {counts["b"]} {counts.GetOrAdd("z", key => key.Length)} {counts.Count}");
ConcurrentQueue<int> queue = new([1, 2]);
ConcurrentStack<int> stack = new([1, 2]);
Console.WriteLine($"{queue.TryDequeue(out int first)} {first} {stack.TryPop(out int top)} {top}");
