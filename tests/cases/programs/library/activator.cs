// compare: dotnet
// Making objects by their type argument.

using System;
using System.Collections.Generic;

Console.WriteLine(Make<Thing>().Name + Make<int>() + Make<List<int>>().Count);
Console.WriteLine(Activator.CreateInstance<Thing>().Name);
Console.WriteLine(Type.GetTypeCode(typeof(decimal)) + " " + Nullable.GetUnderlyingType(typeof(int?)) + " " + typeof(List<string>));
Dictionary<Type, string> names = new() { [typeof(int)] = "int", [typeof(string)] = "string" };
Console.WriteLine(names[5.GetType()] + names["x".GetType()]);
Console.WriteLine(((Thing)Activator.CreateInstance(typeof(Derived))!).Name + Activator.CreateInstance(typeof(int)) + MakeObject<Point>() + MakeObject<List<string>>());
Console.WriteLine(Activator.CreateInstance(typeof(int?)) is null);

// Not called where it stands.
Func<Thing> make = Activator.CreateInstance<Thing>;
Func<List<long>> makeList = Activator.CreateInstance<List<long>>;
Console.WriteLine(make().Name + makeList().Count);

static object MakeObject<T>() => Activator.CreateInstance(typeof(T))!;

static T Make<T>() where T : new() => new();

internal class Thing
{
    public string Name { get; } = "thing";
}

internal sealed class Derived : Thing;

internal struct Point
{
    public int X;

    public Point() => X = 3;

    public override readonly string ToString() => $"at {X}";
}
