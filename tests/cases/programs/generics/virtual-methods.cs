// compare: dotnet
// Generic virtual methods, of classes and interfaces.

using System;
using System.Collections.Generic;

Visitor[] visitors = [new Printer(), new Counter()];
foreach (Visitor visitor in visitors)
{
    Console.WriteLine(visitor.Visit(5));
    Console.WriteLine(visitor.Visit("text"));
    Console.WriteLine(visitor.Visit(new List<int> { 1, 2 }));
    Console.WriteLine(visitor.Visit((1, 'x')));
}

IFactory factory = new ListFactory();
Console.WriteLine(factory.Make<int>().Count + factory.Make<string>().GetType().Name);
IFactory other = new SmallFactory();
Console.WriteLine(other.Make<double>().Count);

internal abstract class Visitor
{
    public abstract string Visit<T>(T value);
}

internal sealed class Printer : Visitor
{
    public override string Visit<T>(T value) => $"{typeof(T).Name}: {value}";
}

internal sealed class Counter : Visitor
{
    private int _count;

    public override string Visit<T>(T value) => $"#{++_count} {(value is int or string ? "simple" : "complex")}";
}

internal interface IFactory
{
    ICollection<T> Make<T>();
}

internal sealed class ListFactory : IFactory
{
    public ICollection<T> Make<T>() => [default!, default!];
}

internal struct SmallFactory : IFactory
{
    public ICollection<T> Make<T>() => new T[3];
}
