// compare: dotnet
// Classification and conversion of characters.

using System;
using System.Text;

foreach (char c in "aZ5 _é\t€ß")
{
    Console.Write($"{char.IsLetter(c)} {char.IsDigit(c)} {char.IsWhiteSpace(c)} {char.IsUpper(c)} {char.IsLower(c)} {char.IsPunctuation(c)} ");
    Console.WriteLine($"{char.IsLetterOrDigit(c)} {char.IsSymbol(c)} {char.IsControl(c)} {char.GetUnicodeCategory(c)} {char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}");
}

Console.WriteLine(char.GetNumericValue('7') + " " + char.IsAsciiHexDigit('f') + " " + char.IsBetween('m', 'a', 'z'));
Console.WriteLine((char)('a' + 1) + " " + ('a' + 1) + " " + (int)char.MaxValue);
string emoji = "a😀b";
Console.WriteLine(emoji.Length + " " + char.IsSurrogate(emoji[1]) + " " + char.ConvertToUtf32(emoji, 1) + " " + char.ConvertFromUtf32(0x1F600).Length);
foreach (Rune rune in emoji.EnumerateRunes())
{
    Console.Write($"{rune.Value:X} {rune.Utf8SequenceLength} ");
}

Console.WriteLine();
Console.WriteLine(char.Parse("x") + char.ToString('y') + 'z'.CompareTo('a'));
Console.WriteLine('a'.Equals('a') + " " + 'a'.GetHashCode());
