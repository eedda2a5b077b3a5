// compare: dotnet
// Searches for sets of characters and parts of texts.

using System;
using System.Buffers;

SearchValues<char> vowels = SearchValues.Create("aeiou");
string text = "rhythm and blues";
Console.WriteLine(text.AsSpan().IndexOfAny(vowels));
Console.WriteLine(text.AsSpan().IndexOfAnyExcept(vowels));
Console.WriteLine(text.AsSpan().LastIndexOfAny(vowels));
Console.WriteLine(text.AsSpan().ContainsAny(vowels));
Console.WriteLine(text.AsSpan().IndexOfAnyInRange('u', 'w'));
Console.WriteLine(text.AsSpan().IndexOfAnyExceptInRange('a', 'z'));
Console.WriteLine(vowels.Contains('e') + " " + vowels.Contains('x'));
int count = 0;
ReadOnlySpan<char> rest = "the cat in the hat on the mat";
int index;
while ((index = rest.IndexOf("the")) >= 0)
{
    count++;
    rest = rest[(index + 3)..];
}

Console.WriteLine(count);
Console.WriteLine("a,b;c d".IndexOfAny([';', ' ']) + " " + string.Join("|", "a,b;c d".Split([',', ';', ' '])));
Console.WriteLine("abcabcabc".LastIndexOf("abc", 7) + " " + "aXbX".IndexOf("x", StringComparison.OrdinalIgnoreCase));
