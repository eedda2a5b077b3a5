// compare: dotnet
// Formats of floating-point numbers.

using System;

double[] values =
[
    0, -0.0, 1, -1.5, 0.1, 1 / 3.0, 123456789.125, 1e15, 1e16, 1e21, 1.5e-5, 1e-7, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity,
    double.NegativeInfinity, Math.PI, 2.5, 3.5, 0.5, 999999.9999, 5e-324,
];
foreach (double value in values)
{
    Console.WriteLine($"{value} {value:F2} {value:E3} {value:G4} {value:N1} {value:R} {value:P1} {value:0.###} {value:#,##0.00}");
}

foreach (float value in new[] { 0f, 0.1f, 1 / 3f, 16777216f, 1e10f, 1.5e-8f, float.MaxValue, float.Epsilon, float.NaN, -3.25f })
{
    Console.WriteLine($"{value} {value:F3} {value:E2} {value:G9} {value:R}");
}

Console.WriteLine($"{(Half)1.5} {Half.MaxValue} {(Half)0.1}");
Console.WriteLine(12.345.ToString("000.0") + " " + 0.5.ToString("P") + " " + 1234.5.ToString("C") + " " + 1e100.ToString("F0").Length);
Console.WriteLine(0.1 + 0.2);
Console.WriteLine(0.1f + 0.2f);
Console.WriteLine(1.0.ToString() + 100.0 + 1e5f);
