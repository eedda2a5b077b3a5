namespace Weft.Bench.Ordinary;

/// <summary>A report about orders by queries: filtered, joined, grouped, ordered and summed.</summary>
internal sealed class LinqProgram : IProgram
{
    private const int OrderCount = 30_000;

    private static readonly string[] Cities = ["Athens", "Bergen", "Cardiff", "Delft", "Evora", "Florence", "Graz", "Hamburg"];

    private readonly List<Customer> _customers = [.. Enumerable.Range(0, 500).Select(id => new Customer(id, Cities[id % Cities.Length]))];

    private readonly List<Order> _orders =
        [.. Enumerable.Range(0, OrderCount).Select(id => new Order(id, id * 7919 % 500, id * 31 % 1000, id % 9 == 0))];

    public int Count => 1;

    public long Expected => 95135866;

    public long Run()
    {
        var byCity = _orders
            .Where(order => !order.IsCancelled)
            .Join(_customers, order => order.CustomerId, customer => customer.Id, (order, customer) => (customer.City, order.Amount))
            .GroupBy(sale => sale.City)
            .Select(group => new { City = group.Key, Total = group.Sum(sale => (long)sale.Amount), Most = group.Max(sale => sale.Amount) })
            .OrderByDescending(row => row.Total)
            .ThenBy(row => row.City)
            .ToList();
        IEnumerable<Order> ordered = _orders.OrderBy(order => order.Amount).ThenByDescending(order => order.Id);
        long top = ordered.Skip(100).Take(1000).Sum(order => (long)order.Id);
        int distinct = _orders.Select(order => order.Amount % 300).Distinct().Count();
        bool any = _orders.Any(order => order.Amount > 1000);
        double average = _orders.Where(order => order.Amount % 2 == 0).Average(order => order.Amount);
        long small = (from order in _orders
                      where order.Amount < 100
                      let half = order.Amount / 2
                      from part in Enumerable.Range(0, 3)
                      select half + part).Sum();
        return byCity.Sum(row => row.Total * row.City.Length) + byCity[0].Most + top + distinct + (any ? 1 : 0) + (long)average + small;
    }

    private sealed record Customer(int Id, string City);

    private sealed record Order(int Id, int CustomerId, int Amount, bool IsCancelled);
}
