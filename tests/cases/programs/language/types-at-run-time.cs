// compare: dotnet
// Tests of types, casts, names of types.

using System;
using System.Collections.Generic;

object[] objects = [new Dog(), new Cat(), "text", 5, new int[2], new List<string>(), new Dog[1], DayOfWeek.Friday, new Dictionary<string, int>()];
foreach (object o in objects)
{
    Console.WriteLine($"{o.GetType().Name}: {o is Animal} {o is IWalks} {o is IEnumerable<object>} {o is Array} {o is ValueType} {o is Enum}");
}

Console.WriteLine(typeof(Dog) == objects[0].GetType());
Console.WriteLine($"{typeof(int).Name} {typeof(int).FullName} {typeof(Dog).FullName} {typeof(string).Namespace}");
Console.WriteLine($"{typeof(Dog)} {typeof(int[])} {typeof(List<int>).Name} {typeof(Outer.Inner).Name} {typeof(Outer.Inner).FullName}");
Console.WriteLine($"{typeof(Dog).BaseType} {typeof(Animal).BaseType} {typeof(object).BaseType is null}");
Animal? cat = objects[0] as Cat;
Console.WriteLine(cat is null);
Console.WriteLine((objects[0] as Animal)!.Sound());
Console.WriteLine(Name<int>() + Name<string>() + Name<List<int>>());
Console.WriteLine(objects[0].GetType().Equals(typeof(Cat)));
Console.WriteLine($"{typeof(List<>).Name} {typeof(Dictionary<,>).Namespace} {typeof(List<>) == typeof(List<int>)}");

static string Name<T>() => typeof(T).Name + " ";

internal interface IWalks
{
}

internal abstract class Animal
{
    public abstract string Sound();
}

internal sealed class Dog : Animal, IWalks
{
    public override string Sound() => "woof";
}

internal sealed class Cat : Animal
{
    public override string Sound() => "meow";
}

internal static class Outer
{
    internal sealed class Inner;
}
