// compare: dotnet
// Decimal arithmetic, rounding, conversion, format.

using System;

decimal a = 1.10m;
decimal b = 3m;
Console.WriteLine($"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {a * 100m} {a == 1.1m}");
Console.WriteLine($"{1m / 3m} {2m / 3m} {100m / 8m} {0.1m + 0.2m} {decimal.MaxValue} {decimal.MinValue}");
Console.WriteLine($"{decimal.Round(2.5m)} {decimal.Round(3.5m)} {decimal.Round(2.345m, 2)} {Math.Round(2.5m, MidpointRounding.AwayFromZero)} {decimal.Truncate(-2.7m)} {decimal.Floor(-2.2m)} {decimal.Ceiling(2.2m)}");
Console.WriteLine($"{(int)12.99m} {(double)1.25m} {(decimal)0.1} {(decimal)1e10} {(long)-7.9m} {decimal.ToInt32(5.5m)}");
Console.WriteLine($"{1234567.891m:N2} {0.5m:P} {12.3m:F4} {12.3m:C} {1e-10m} {1.000m} {decimal.Parse("1.2300")} {1.2300m:G}");
Console.WriteLine($"{a.CompareTo(b)} {decimal.Max(a, b)} {decimal.Compare(b, a)} {a.Equals(1.1m)} {1.0m.GetHashCode() == 1.00m.GetHashCode()}");
Console.WriteLine(string.Join(",", decimal.GetBits(1.5m)) + " " + new decimal(12345, 0, 0, true, 3) + " " + 1.50m.Scale);
decimal balance = 0;
for (int i = 1; i <= 100; i++)
{
    balance = decimal.Round(balance * 1.0035m + 19.99m, 2);
}

Console.WriteLine(balance);
decimal factorial = 1;
for (int i = 2; i <= 27; i++)
{
    factorial *= i;
}

Console.WriteLine(factorial);
Console.WriteLine(79228162514264337593543950335m / 7m + " " + 0.0000001m * 0.0000001m);
