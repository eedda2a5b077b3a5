// compare: dotnet
// A report made with LINQ.

using System;
using System.Linq;

Sale[] sales =
[
    new("north", "tea", 12, 3.5m), new("south", "coffee", 7, 8.25m), new("north", "coffee", 3, 8.25m), new("west", "tea", 20, 3.4m),
    new("south", "tea", 5, 3.6m), new("west", "milk", 9, 1.1m), new("north", "milk", 30, 1.05m),
];
var byRegion = sales
    .GroupBy(s => s.Region)
    .Select(g => new { Region = g.Key, Total = g.Sum(s => s.Total), Best = g.MaxBy(s => s.Total)!.Product, Products = g.Select(s => s.Product).Distinct().Count() })
    .OrderByDescending(r => r.Total);
Console.WriteLine($"{"region",-8}{"total",10}  best");
foreach (var row in byRegion)
{
    Console.WriteLine($"{row.Region,-8}{row.Total,10:N2}  {row.Best} ({row.Products})");
}

decimal grand = sales.Sum(s => s.Total);
Console.WriteLine($"grand total {grand:F2}, average {sales.Average(s => s.Total):F3}");
foreach (var product in sales.GroupBy(s => s.Product).OrderBy(g => g.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{product.Key}: {product.Sum(s => s.Units)} units, {product.Sum(s => s.Total) / grand:P1}");
}

internal sealed record Sale(string Region, string Product, int Units, decimal Price)
{
    public decimal Total => Units * Price;
}
