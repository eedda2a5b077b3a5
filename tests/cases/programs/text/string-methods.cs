// compare: dotnet
// The methods of String.

using System;

string text = "The quick brown fox";
Console.WriteLine($"{text.Length} {text[4]} {text.ToUpperInvariant()} {text.ToLowerInvariant()} {text.ToUpper()}");
Console.WriteLine($"{text.IndexOf("quick", StringComparison.Ordinal)} {text.IndexOf('q')} {text.LastIndexOf('o')} {text.IndexOf("cat")} {text.IndexOf('o', 13)}");
Console.WriteLine($"{text.Contains("brown")} {text.Contains('z')} {text.StartsWith("The")} {text.EndsWith("fox")} {text.EndsWith('x')}");
Console.WriteLine(text.Substring(4) + "|" + text.Substring(4, 5) + "|" + text.Remove(3) + "|" + text.Remove(3, 6));
Console.WriteLine(text.Insert(3, "!!") + "|" + text.Replace("quick", "slow") + "|" + text.Replace('o', '0'));
Console.WriteLine("[" + "  pad ".Trim() + "] [" + "  pad ".TrimStart() + "] [" + "  pad ".TrimEnd() + "] [" + "xxpadxx".Trim('x') + "]");
Console.WriteLine("[" + "7".PadLeft(3) + "] [" + "7".PadRight(3) + "] [" + "7".PadLeft(3, '0') + "]");
Console.WriteLine(string.Join(",", "a b  c".Split(' ')) + "|" + string.Join(",", "a b  c".Split(' ', StringSplitOptions.RemoveEmptyEntries)));
Console.WriteLine(string.Join(",", "a-b_c-d".Split('-', '_')) + "|" + string.Join(",", "a, b ,c".Split(',', 2, StringSplitOptions.TrimEntries)));
Console.WriteLine(string.Join("/", "one::two::three".Split("::")));
Console.WriteLine(string.Concat("a", 1, 'b', 2.5) + string.Concat(new[] { "x", "y" }));
Console.WriteLine(new string('-', 10) + new string(['a', 'b', 'c'], 1, 2) + new string("span".AsSpan(1)));
Console.WriteLine(string.IsNullOrEmpty("") + " " + string.IsNullOrWhiteSpace(" \t") + " " + string.IsNullOrEmpty("x"));
Console.WriteLine(string.Join(" ", "abc".ToCharArray()) + string.Join("-", 1, "two", 3.5));
Console.WriteLine(text.IndexOfAny(['x', 'k']) + " " + text.LastIndexOf("o", StringComparison.Ordinal));
Console.WriteLine("abc".CompareTo("abd") + " " + "b".CompareTo("a") + " " + "a".Equals("A", StringComparison.OrdinalIgnoreCase));
foreach (char c in "héllo")
{
    Console.Write($"{c}:{(int)c} ");
}

Console.WriteLine();
Console.WriteLine("line\r\ntwo\nthree".ReplaceLineEndings("|"));
Console.WriteLine("a\tb\\c\"d");
Console.WriteLine("title".Length switch { 5 => "five", _ => "other" });
Console.WriteLine(string.Format("{0}-{1:D3}-{0,5}|{2,-6}|", "x", 7, true));
Console.WriteLine("ab".GetEnumerator().MoveNext());
string? none = null;
Console.WriteLine("[" + none + "]" + (none + "x").Length);
Console.WriteLine(string.Create(5, 'q', (span, letter) => span.Fill(letter)));
Console.WriteLine("mississippi".Split("ss").Length + "mississippi".TrimEnd('i', 'p') + "mississippi".LastIndexOf("iss"));
