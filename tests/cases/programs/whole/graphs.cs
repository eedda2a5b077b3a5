// compare: dotnet
// Algorithms on graphs: shortest paths, spanning tree, topological order, components.

using System;
using System.Collections.Generic;
using System.Linq;

Graph graph = new();
foreach ((string from, string to, int weight) in new[] { ("a", "b", 4), ("a", "c", 2), ("c", "b", 1), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("x", "y", 1) })
{
    graph.Connect(from, to, weight);
}

Console.WriteLine(string.Join(" ", graph.Distances("a").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")));
Console.WriteLine(string.Join("->", graph.Path("a", "e")));
Console.WriteLine(string.Join(",", graph.SpanningTree().Select(e => $"{e.From}{e.To}{e.Weight}")));
Console.WriteLine(string.Join(" | ", graph.Components().Select(c => string.Join("", c.Order(StringComparer.Ordinal)))));
Console.WriteLine(string.Join(" ", graph.Order()));
Console.WriteLine(string.Join(" ", graph.BreadthFirst("a")));

internal readonly record struct Edge(string From, string To, int Weight);

internal sealed class Graph
{
    private readonly SortedDictionary<string, List<Edge>> _edges = new(StringComparer.Ordinal);

    public void Connect(string from, string to, int weight)
    {
        Node(from).Add(new(from, to, weight));
        Node(to);
    }

    public Dictionary<string, int> Distances(string start) => Search(start).Distances;

    public IEnumerable<string> Path(string start, string end)
    {
        Dictionary<string, string> previous = Search(start).Previous;
        Stack<string> path = new();
        for (string? node = end; node is not null; node = previous.GetValueOrDefault(node))
        {
            path.Push(node);
        }

        return path;
    }

    public IEnumerable<Edge> SpanningTree()
    {
        Dictionary<string, string> parents = _edges.Keys.ToDictionary(k => k, k => k);
        foreach (Edge edge in _edges.Values.SelectMany(e => e).OrderBy(e => e.Weight).ThenBy(e => e.From, StringComparer.Ordinal))
        {
            (string a, string b) = (Root(edge.From), Root(edge.To));
            if (a != b)
            {
                parents[a] = b;
                yield return edge;
            }
        }

        string Root(string node) => parents[node] == node ? node : parents[node] = Root(parents[node]);
    }

    public IEnumerable<HashSet<string>> Components()
    {
        HashSet<string> seen = [];
        foreach (string node in _edges.Keys)
        {
            if (!seen.Contains(node))
            {
                HashSet<string> component = [.. BreadthFirst(node)];
                seen.UnionWith(component);
                yield return component;
            }
        }
    }

    public List<string> Order()
    {
        HashSet<string> visited = [];
        List<string> order = [];
        foreach (string node in _edges.Keys)
        {
            Visit(node);
        }

        order.Reverse();
        return order;

        void Visit(string node)
        {
            if (visited.Add(node))
            {
                foreach (Edge edge in _edges[node])
                {
                    Visit(edge.To);
                }

                order.Add(node);
            }
        }
    }

    public IEnumerable<string> BreadthFirst(string start)
    {
        HashSet<string> seen = [start];
        Queue<string> queue = new([start]);
        while (queue.TryDequeue(out string? node))
        {
            yield return node;
            foreach (Edge edge in _edges[node].Where(e => seen.Add(e.To)))
            {
                queue.Enqueue(edge.To);
            }
        }
    }

    private (Dictionary<string, int> Distances, Dictionary<string, string> Previous) Search(string start)
    {
        Dictionary<string, int> distances = new() { [start] = 0 };
        Dictionary<string, string> previous = [];
        PriorityQueue<string, int> queue = new();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out string? node, out int distance))
        {
            if (distance > distances[node])
            {
                continue;
            }

            foreach (Edge edge in _edges[node])
            {
                int next = distance + edge.Weight;
                if (!distances.TryGetValue(edge.To, out int known) || next < known)
                {
                    distances[edge.To] = next;
                    previous[edge.To] = node;
                    queue.Enqueue(edge.To, next);
                }
            }
        }

        return (distances, previous);
    }

    private List<Edge> Node(string name)
    {
        if (!_edges.TryGetValue(name, out List<Edge>? list))
        {
            _edges.Add(name, list = []);
        }

        return list;
    }
}
