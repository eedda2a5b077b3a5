// compare: dotnet
// An inventory with interfaces, generics, events and a report.

using System;
using System.Collections.Generic;
using System.Linq;

Inventory<Product> inventory = new();
inventory.Low += product => Console.WriteLine($"low: {product.Name} ({inventory.CountOf(product.Id)})");
inventory.Add(new Food(1, "apple", 0.5m, new(2024, 6, 1)), 10);
inventory.Add(new Tool(2, "hammer", 20m, 1.5), 3);
inventory.Add(new Food(3, "bread", 2.25m, new(2024, 5, 20)), 5);
inventory.Remove(1, 7);
inventory.Remove(2, 1);
Console.WriteLine(inventory.Remove(2, 99));
foreach (Product product in inventory.OrderBy(p => p.Name, StringComparer.Ordinal))
{
    Console.WriteLine($"{product.Id} {product.Name,-8} {product.Price,8:F2} x{inventory.CountOf(product.Id)} {product.Details}");
}

Console.WriteLine($"value {inventory.Total(p => p.Price):F2}, tools {inventory.OfType<Tool>().Count()}, next to expire {inventory.OfType<Food>().MinBy(f => f.Expires)!.Name}");

internal abstract class Product(int id, string name, decimal price)
{
    public int Id => id;

    public string Name => name;

    public decimal Price => price;

    public abstract string Details { get; }
}

internal sealed class Food(int id, string name, decimal price, DateOnly expires) : Product(id, name, price)
{
    public DateOnly Expires => expires;

    public override string Details => $"expires {expires:yyyy-MM-dd}";
}

internal sealed class Tool(int id, string name, decimal price, double weight) : Product(id, name, price)
{
    public override string Details => $"weighs {weight:F1} kg";
}

internal sealed class Inventory<T> : IEnumerable<T> where T : Product
{
    private readonly Dictionary<int, (T Item, int Count)> _items = [];

    public event Action<T>? Low;

    public void Add(T item, int count) => _items[item.Id] = (item, CountOf(item.Id) + count);

    public int CountOf(int id) => _items.TryGetValue(id, out (T Item, int Count) entry) ? entry.Count : 0;

    public bool Remove(int id, int count)
    {
        (T item, int current) = _items[id];
        if (current < count)
        {
            return false;
        }

        _items[id] = (item, current - count);
        if (current - count < 4)
        {
            Low?.Invoke(item);
        }

        return true;
    }

    public decimal Total(Func<T, decimal> price) => _items.Values.Sum(e => price(e.Item) * e.Count);

    public IEnumerator<T> GetEnumerator() => _items.Values.Select(e => e.Item).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
