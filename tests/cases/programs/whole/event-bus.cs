// compare: dotnet
// A bus of typed events with filters and unsubscription.

using System;
using System.Collections.Generic;
using System.Linq;

EventBus bus = new();
List<string> log = [];
IDisposable all = bus.Subscribe<IEvent>(e => log.Add($"all:{e.Id}"));
IDisposable orders = bus.Subscribe<OrderPlaced>(e => log.Add($"order:{e.Amount}"), e => e.Amount > 10);
bus.Subscribe<UserRenamed>(e => bus.Publish(new OrderPlaced(e.Id + 100, 50)));
bus.Publish(new OrderPlaced(1, 5));
bus.Publish(new OrderPlaced(2, 20));
bus.Publish(new UserRenamed(3, "x"));
orders.Dispose();
bus.Publish(new OrderPlaced(4, 99));
all.Dispose();
bus.Publish(new OrderPlaced(5, 99));
Console.WriteLine(string.Join(" ", log));
foreach (var group in log.GroupBy(l => l.Split(':')[0]))
{
    Console.WriteLine($"{group.Key} {group.Count()}");
}

internal interface IEvent
{
    int Id { get; }
}

internal sealed record OrderPlaced(int Id, int Amount) : IEvent;

internal sealed record UserRenamed(int Id, string Name) : IEvent;

internal sealed class EventBus
{
    private readonly List<(object Token, Action<IEvent> Handler)> _handlers = [];

    public IDisposable Subscribe<T>(Action<T> handler, Func<T, bool>? filter = null) where T : IEvent
    {
        object token = new();
        _handlers.Add((token, e =>
        {
            if (e is T typed && (filter is null || filter(typed)))
            {
                handler(typed);
            }
        }));
        return new Subscription(() => _handlers.RemoveAll(h => h.Token == token));
    }

    public void Publish(IEvent e)
    {
        foreach ((_, Action<IEvent> handler) in _handlers.ToArray())
        {
            handler(e);
        }
    }

    private sealed class Subscription(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}
