// compare: dotnet
// Covariant and contravariant interfaces, delegates and arrays.

using System;
using System.Collections.Generic;

IEnumerable<string> strings = ["a", "b"];
IEnumerable<object> objects = strings;
foreach (object o in objects)
{
    Console.Write(o);
}

Console.WriteLine();
IProducer<Animal> producer = new Kennel();
Console.WriteLine(producer.Produce().Name);
IConsumer<Dog> consumer = new Zoo();
Console.WriteLine(consumer.Consume(new Dog()));
Func<object, string> toText = o => "text of " + o;
Func<string, object> wider = toText;
Console.WriteLine(wider("x"));
Action<object> print = o => Console.WriteLine("object " + o);
Action<string> printText = print;
printText("y");
Animal[] animals = new Dog[] { new(), new() };
Console.WriteLine(animals.Length + animals[1].Name);
Console.WriteLine(producer is IProducer<object>);
Console.WriteLine((object)producer is IProducer<Cat>);
Console.WriteLine((object)consumer is IConsumer<Animal>);
Console.WriteLine((object)new List<string>() is IReadOnlyList<object>);
Console.WriteLine((object)new List<int>() is IEnumerable<object>);
IComparer<Animal> byName = Comparer<Animal>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
List<Dog> dogs = [new() { Name = "z" }, new() { Name = "a" }];
dogs.Sort(byName);
Console.WriteLine(dogs[0].Name);

internal interface IProducer<out T>
{
    T Produce();
}

internal interface IConsumer<in T>
{
    string Consume(T value);
}

internal class Animal
{
    public string Name { get; set; } = "animal";
}

internal sealed class Dog : Animal
{
    public Dog() => Name = "dog";
}

internal sealed class Cat : Animal;

internal sealed class Kennel : IProducer<Dog>
{
    public Dog Produce() => new();
}

internal sealed class Zoo : IConsumer<Animal>
{
    public string Consume(Animal value) => "eats with " + value.Name;
}
