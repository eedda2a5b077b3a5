// compare: dotnet
// Parsing of integers.

using System;
using System.Globalization;

foreach (string text in new[] { "0", "42", "-17", " 8 ", "+5", "2147483647", "2147483648", "-2147483648", "-2147483649", "", "x", "1.5", "1,000", "0x10", "9223372036854775807", "99999999999999999999" })
{
    Console.Write($"'{text}': {int.TryParse(text, out int i)} {i} {long.TryParse(text, out long l)} {l} {uint.TryParse(text, out uint u)} {u} ");
    Console.WriteLine($"{byte.TryParse(text, out byte b)} {b} {short.TryParse(text, out short s)} {s} {ulong.TryParse(text, out ulong ul)} {ul}");
}

Console.WriteLine(int.Parse("FF", NumberStyles.HexNumber) + " " + int.Parse("1,234", NumberStyles.AllowThousands) + " " + int.Parse("(5)", NumberStyles.AllowParentheses) + " " + int.Parse("1011", NumberStyles.BinaryNumber));
Console.WriteLine(Convert.ToInt32("101", 2) + " " + Convert.ToInt32("ff", 16) + " " + Convert.ToInt64("17", 8) + " " + Convert.ToByte("200"));
Console.WriteLine(int.Parse("77".AsSpan()) + int.Parse("23"u8));
Console.WriteLine(Int128.Parse("170141183460469231731687303715884105727") == Int128.MaxValue);
Console.WriteLine(bool.Parse("True") + " " + bool.TryParse("yes", out _) + " " + bool.TryParse("FALSE", out bool f) + f);
