// compare: dotnet
// Comparison of strings: ordinal, ignoring case, invariant, sorting, comparers.

using System;
using System.Collections.Generic;

string[] words = ["apple", "Banana", "cherry", "apple", "APPLE", "äpfel", "zebra", ""];
foreach (string a in words)
{
    foreach (string b in words)
    {
        Console.Write($"{Math.Sign(string.CompareOrdinal(a, b))}{Math.Sign(string.Compare(a, b, StringComparison.OrdinalIgnoreCase))}{(a == b ? "=" : "!")} ");
    }

    Console.WriteLine();
}

Console.WriteLine(string.Equals("x", "X", StringComparison.InvariantCultureIgnoreCase));
Console.WriteLine(string.Compare("a", null) + " " + string.Compare(null, null));
Dictionary<string, int> ignoring = new(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
ignoring["KEY"] = 2;
Console.WriteLine(ignoring.Count + " " + ignoring["key"]);
HashSet<string> set = new(StringComparer.Ordinal) { "a", "A" };
Console.WriteLine(set.Count);
Console.WriteLine(StringComparer.OrdinalIgnoreCase.GetHashCode("aB") == StringComparer.OrdinalIgnoreCase.GetHashCode("Ab"));
Console.WriteLine("abc".GetHashCode() == string.Concat("ab", "c").GetHashCode());
Console.WriteLine(ReferenceEquals("literal", "literal") + " " + ReferenceEquals("ab", string.Concat("a", "b".ToString())));
Console.WriteLine(string.Compare("abcdef", 2, "xxcdxx", 2, 2, StringComparison.Ordinal));
Console.WriteLine("Straße".Contains("STRASSE", StringComparison.OrdinalIgnoreCase));
