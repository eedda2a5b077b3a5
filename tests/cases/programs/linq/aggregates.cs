// compare: dotnet
// Sums, averages, extremes, counts, Aggregate, quantifiers.

using System;
using System.Linq;

int[] numbers = [4, 8, 15, 16, 23, 42];
Console.WriteLine($"{numbers.Sum()} {numbers.Average()} {numbers.Min()} {numbers.Max()} {numbers.Count(n => n % 2 == 0)} {numbers.LongCount()}");
Console.WriteLine($"{numbers.Aggregate((a, b) => a * 3 + b)} {numbers.Aggregate("", (s, n) => s + n)} {numbers.Aggregate(1L, (a, b) => a * b, r => r / 2)}");
Console.WriteLine($"{numbers.Any()} {numbers.Any(n => n > 40)} {numbers.All(n => n > 4)} {numbers.Contains(16)} {Array.Empty<int>().Any()}");
Console.WriteLine($"{numbers.First()} {numbers.First(n => n > 10)} {numbers.Last()} {numbers.Last(n => n < 20)} {numbers.Single(n => n == 8)}");
Console.WriteLine($"{numbers.FirstOrDefault(n => n > 100)} {numbers.FirstOrDefault(n => n > 100, -1)} {numbers.SingleOrDefault(n => n == 1)} {numbers.ElementAt(2)} {numbers.ElementAtOrDefault(99)} {numbers.ElementAt(^1)}");
double[] reals = [1.5, 2.5, -3];
Console.WriteLine($"{reals.Sum()} {reals.Average():F3} {reals.Min()} {reals.Max()} {reals.Select(r => (float)r).Sum()} {reals.Sum(r => (decimal)r)}");
int?[] optional = [1, null, 3];
Console.WriteLine($"{optional.Sum()} {optional.Average()} {optional.Max()}");
string[] words = ["pear", "fig", "banana"];
Console.WriteLine($"{words.Max(w => w.Length)} {words.Min()} {words.Sum(w => w.Length)} {words.Average(w => w.Length):F2}");
Console.WriteLine(new long[] { 1L << 40, 5 }.Sum() + " " + Enumerable.Range(1, 100).Sum() + " " + Enumerable.Range(1, 10000).Select(i => (double)i).Sum());
Console.WriteLine(numbers.SequenceEqual([4, 8, 15, 16, 23, 42]) + " " + numbers.SequenceEqual([4]));
