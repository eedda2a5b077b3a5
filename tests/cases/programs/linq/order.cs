// compare: dotnet
// Orders: by one key, by several, descending, stable, with comparers.

using System;
using System.Linq;

Person[] people = [new("Eve", 30), new("adam", 25), new("Bob", 30), new("carl", 25), new("Dora", 41)];
Console.WriteLine(Names(people.OrderBy(p => p.Age)));
Console.WriteLine(Names(people.OrderByDescending(p => p.Age)));
Console.WriteLine(Names(people.OrderBy(p => p.Age).ThenByDescending(p => p.Name, StringComparer.OrdinalIgnoreCase)));
Console.WriteLine(Names(people.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)));
Console.WriteLine(Names(people.OrderBy(p => p.Name, StringComparer.Ordinal)));
Console.WriteLine(Names(people.Reverse()));
Console.WriteLine(string.Join(",", new[] { 3, 1, 2 }.Order()) + string.Join(",", new[] { 3, 1, 2 }.OrderDescending()));
Console.WriteLine(people.OrderBy(p => p.Age).First().Name + people.OrderBy(p => p.Age).Last().Name + people.OrderBy(p => p.Name.Length).Skip(1).Take(2).Count());
Console.WriteLine(people.MinBy(p => p.Age)!.Name + people.MaxBy(p => p.Age)!.Name);

static string Names(System.Collections.Generic.IEnumerable<Person> people) => string.Join(" ", people.Select(p => p.Name));

internal sealed record Person(string Name, int Age);
