// compare: dotnet
// Where, Select, SelectMany, OfType, Cast, indexed forms, laziness.

using System;
using System.Collections.Generic;
using System.Linq;

int[] numbers = [5, 3, 8, 1, 9, 2];
Console.WriteLine(string.Join(",", numbers.Where(n => n > 2).Select(n => n * n)));
Console.WriteLine(string.Join(",", numbers.Where((n, i) => i % 2 == 0)) + "|" + string.Join(",", numbers.Select((n, i) => n * i)));
Console.WriteLine(string.Join(",", new[] { "ab", "cd" }.SelectMany(s => s)) + "|" + string.Join(",", numbers.Take(2).SelectMany(n => Enumerable.Range(0, n), (n, i) => n * 10 + i)));
object[] mixed = [1, "a", 2.5, "b", 3];
Console.WriteLine(string.Join(",", mixed.OfType<string>()) + string.Join(",", mixed.OfType<int>()));
Console.WriteLine(new object[] { 1, 2 }.Cast<int>().Sum());
int evaluated = 0;
IEnumerable<int> lazy = numbers.Select(n =>
{
    evaluated++;
    return n;
});
Console.WriteLine(evaluated);
Console.WriteLine(lazy.First() + " " + evaluated);
Console.WriteLine(lazy.Count() + lazy.ToList().Count + " " + evaluated);
var query = from n in numbers
            where n % 2 == 1
            let square = n * n
            orderby square descending
            select new { n, square };
foreach (var item in query)
{
    Console.WriteLine($"{item.n} {item.square} {item}");
}

var pairs = from a in numbers from b in numbers where a + b == 10 && a < b select (a, b);
Console.WriteLine(string.Join(" ", pairs));
