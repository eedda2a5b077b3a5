// compare: dotnet
// Parsing of floating-point numbers.

using System;
using System.Globalization;

foreach (string text in new[] { "0", "1.5", "-2.25e3", "1e400", "-1e-400", "NaN", "Infinity", "-Infinity", "∞", ".5", "5.", "1,234.5", " 7.0 ", "abc", "", "1e", "0x1", "123456789012345678901234567890", "4.9e-324", "2.2250738585072011e-308", "0.1", "1.7976931348623157e308" })
{
    bool isDouble = double.TryParse(text, out double d);
    bool isSingle = float.TryParse(text, out float f);
    bool isDecimal = decimal.TryParse(text, out decimal m);
    Console.WriteLine($"'{text}': {isDouble} {BitConverter.DoubleToInt64Bits(d):X} {isSingle} {BitConverter.SingleToInt32Bits(f):X} {isDecimal} {m}");
}

Console.WriteLine(double.Parse("1.5", CultureInfo.InvariantCulture) + double.Parse("2,5", NumberStyles.AllowThousands));
Random random = new(5);
int wrong = 0;
for (int i = 0; i < 2000; i++)
{
    double value = BitConverter.Int64BitsToDouble(random.NextInt64());
    if (double.IsFinite(value) && double.Parse(value.ToString("R")) != value)
    {
        wrong++;
    }
}

Console.WriteLine(wrong);
