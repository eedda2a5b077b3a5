// compare: dotnet
// Making objects by their type argument.

using System;
using System.Collections.Generic;

Console.WriteLine(Make<Thing>().Name + Make<int>() + Make<List<int>>().Count);
Console.WriteLine(Activator.CreateInstance<Thing>().Name);
Console.WriteLine(Type.GetTypeCode(typeof(decimal)) + " " + Nullable.GetUnderlyingType(typeof(int?)) + " " + typeof(List<string>));
Dictionary<Type, string> names = new() { [typeof(int)] = "int", [typeof(string)] = "string" };
Console.WriteLine(names[5.GetType()] + names["x".GetType()]);

static T Make<T>() where T : new() => new();

internal class Thing
{
    public string Name { get; } = "thing";
}

internal sealed class Derived : Thing;
