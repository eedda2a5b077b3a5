// compare: dotnet
// Which types can be assigned to which, in all pairs, for types that mostly have no objects; and values of them.

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

Type[] types =
[
    typeof(object), typeof(ValueType), typeof(Enum), typeof(Array), typeof(string), typeof(int), typeof(uint), typeof(int?), typeof(DayOfWeek),
    typeof(Animal), typeof(Dog), typeof(Dog[]), typeof(Animal[]), typeof(object[]), typeof(int[]), typeof(uint[]), typeof(DayOfWeek[]), typeof(int[,]),
    typeof(object[,]), typeof(string[,]), typeof(IDisposable), typeof(IComparable), typeof(IComparable<int>), typeof(IEnumerable), typeof(IEnumerable<object>),
    typeof(IEnumerable<string>), typeof(IEnumerable<Dog>), typeof(IList<object>), typeof(IList<Dog>), typeof(IReadOnlyList<Animal>), typeof(IList<uint>),
    typeof(List<Dog>), typeof(List<object>), typeof(List<>), typeof(IList), typeof(Action<Animal>), typeof(Action<Dog>), typeof(Func<Dog>), typeof(Func<Animal>),
    typeof(Delegate), typeof(IComparer<Animal>), typeof(IComparer<Dog>), typeof(IComparer<int>), typeof(Span<int>), typeof(KeyValuePair<int, Dog>), typeof(Exception),
];

foreach (Type target in types)
{
    string from = string.Concat(types.Select(type => target.IsAssignableFrom(type) ? '1' : '0'));
    string to = string.Concat(types.Select(type => target.IsAssignableTo(type) ? '1' : '0'));
    string below = string.Concat(types.Select(type => target.IsSubclassOf(type) ? '1' : '0'));
    Console.WriteLine($"{target}: {from} {to} {below} {target.IsAssignableFrom(null)}");
}

object?[] values = [null, 5, 5u, "text", new Dog(), new Dog[1], DayOfWeek.Friday, new List<Dog>(), new int[1, 1], (Func<Dog>)(() => new Dog()), 'c'];
foreach (Type target in types)
{
    Console.WriteLine($"{target}: {string.Concat(values.Select(value => target.IsInstanceOfType(value) ? '1' : '0'))}");
}

internal class Animal : IDisposable
{
    public void Dispose()
    {
    }
}

internal sealed class Dog : Animal;
