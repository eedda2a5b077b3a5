// compare: dotnet
// threads: on
// Regular expressions that are interpreted.

using System;
using System.Text.RegularExpressions;

Console.WriteLine(Regex.IsMatch("hello42", @"^[a-z]+\d+$"));
Match match = Regex.Match("date: 2024-05-06", @"(\d{4})-(\d{2})-(?<day>\d{2})");
Console.WriteLine($"{match.Success} {match.Value} {match.Groups[1].Value} {match.Groups["day"].Value} {match.Index}");
foreach (Match word in Regex.Matches("one two  three", @"\w+"))
{
    Console.Write($"[{word.Value}]");
}

Console.WriteLine();
Console.WriteLine(Regex.Replace("a1b22c", @"\d+", m => $"<{m.Length}>") + Regex.Replace("John Smith", @"(\w+) (\w+)", "$2 $1"));
Console.WriteLine(string.Join("|", Regex.Split("a, b;c", @"[,;]\s*")));
Console.WriteLine(Regex.IsMatch("ABC", "abc", RegexOptions.IgnoreCase) + " " + Regex.Match("aaa", "a{2}?").Length + " " + Regex.IsMatch("foobar", "foo(?=bar)"));
