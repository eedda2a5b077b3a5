// compare: dotnet
// Generic types in generic types, and constraints that name the type itself.

using System;
using System.Collections.Generic;

Graph<string>.Node a = new("a");
Graph<string>.Node b = new("b");
a.Link(b, 5);
a.Link(a, 2);
Console.WriteLine(a.Describe());
Console.WriteLine(new Deep<int, string>.Inner<double>().Describe(1, "x", 2.5));
Console.WriteLine(new Leaf(3).CompareTo(new Leaf(4)));
Console.WriteLine(Builder.Create().WithName("n").WithSize(4).Build());
Option<Option<int>> nested = new(new(7));
Console.WriteLine(nested.Value.Value);

internal static class Graph<T>
{
    public sealed class Node(T value)
    {
        private readonly List<Edge> _edges = [];

        public void Link(Node target, int weight) => _edges.Add(new(target, weight));

        public string Describe()
        {
            string text = $"{value}:";
            foreach (Edge edge in _edges)
            {
                text += $" {edge.Target.Value}({edge.Weight})";
            }

            return text;
        }

        public T Value => value;
    }

    private readonly record struct Edge(Node Target, int Weight);
}

internal sealed class Deep<T1, T2>
{
    internal sealed class Inner<T3>
    {
        public string Describe(T1 a, T2 b, T3 c) => $"{a} {b} {c} {typeof(T1).Name}{typeof(T2).Name}{typeof(T3).Name}";
    }
}

internal abstract class Ordered<TSelf> : IComparable<TSelf> where TSelf : Ordered<TSelf>
{
    public abstract int Key { get; }

    public int CompareTo(TSelf? other) => Key.CompareTo(other!.Key);
}

internal sealed class Leaf(int key) : Ordered<Leaf>
{
    public override int Key => key;
}

internal abstract class BuilderBase<TSelf> where TSelf : BuilderBase<TSelf>
{
    protected string Text { get; private set; } = "";

    public TSelf WithName(string name)
    {
        Text += name;
        return (TSelf)this;
    }
}

internal sealed class Builder : BuilderBase<Builder>
{
    private int _size;

    public static Builder Create() => new();

    public Builder WithSize(int size)
    {
        _size = size;
        return this;
    }

    public string Build() => $"{Text} of size {_size}";
}

internal readonly record struct Option<T>(T Value);
