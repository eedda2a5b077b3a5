// compare: dotnet
// Constraints: class, struct, new, base class, interface, several, unmanaged, notnull.

using System;
using System.Collections.Generic;

Console.WriteLine(Make<Widget>().Name);
Console.WriteLine(Largest(3, 9, 4) + Largest("pear", "apple", "zebra"));
Console.WriteLine(IsNull<string>(null) + " " + IsNull("x"));
Console.WriteLine(SizeOf<long>() + SizeOf<byte>());
Console.WriteLine(Describe(new Gadget { Name = "g" }));
Console.WriteLine(OrDefault<int>(null) + OrDefault<double>(2.5));
Pair<string, int> pair = new("one", 1);
Console.WriteLine(pair.Swap().First + pair.Swap().Second);
Console.WriteLine(new Sorted<int>([5, 1, 4]).ToString());

static T Make<T>() where T : class, new() => new T();

static T Largest<T>(params T[] values) where T : IComparable<T>
{
    T largest = values[0];
    foreach (T value in values)
    {
        if (value.CompareTo(largest) > 0)
        {
            largest = value;
        }
    }

    return largest;
}

static bool IsNull<T>(T? value) where T : class => value is null;

static unsafe int SizeOf<T>() where T : unmanaged => sizeof(T);

static string Describe<T>(T value) where T : Widget, IDisposable
{
    value.Dispose();
    return value.Name;
}

static T OrDefault<T>(T? value) where T : struct => value ?? default;

internal class Widget
{
    public string Name { get; set; } = "widget";
}

internal sealed class Gadget : Widget, IDisposable
{
    public void Dispose() => Name += " disposed";
}

internal sealed class Pair<TFirst, TSecond>(TFirst first, TSecond second)
{
    public TFirst First { get; } = first;

    public TSecond Second { get; } = second;

    public Pair<TSecond, TFirst> Swap() => new(Second, First);
}

internal sealed class Sorted<T> where T : notnull, IComparable<T>
{
    private readonly List<T> _items;

    public Sorted(IEnumerable<T> items)
    {
        _items = [.. items];
        _items.Sort();
    }

    public override string ToString() => string.Join("<", _items);
}
