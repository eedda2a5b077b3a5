// compare: dotnet
// Tests for floating-point types in the method that makes the first object of the program.

using System;

object single = 1.5f;
Console.WriteLine(single switch { float.NaN => "nan", float and > 1 => "single", _ => "?" });
object real = double.NaN;
Console.WriteLine(real is double.NaN ? "nan" : "?");
foreach (object value in new object[] { 2.5f, 2.5, 2.5m, (Half)2.5f, 2L, "2.5" })
{
    Console.WriteLine(value switch
    {
        float number when number > 2 => "float",
        double number when number > 2 => "double",
        decimal number when number > 2 => "decimal",
        Half number when number > (Half)2 => "half",
        long number => $"long {number}",
        _ => "other",
    });
}
