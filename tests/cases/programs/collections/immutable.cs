// compare: dotnet
// Immutable collections and frozen ones.

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;

ImmutableArray<int> array = [1, 2, 3];
ImmutableArray<int> longer = array.Add(4).Insert(0, 0).Remove(2);
Console.WriteLine(string.Join(",", array) + " " + string.Join(",", longer) + " " + array.IsDefault + " " + array.Contains(3));
ImmutableList<string> list = ImmutableList.Create("b", "a");
ImmutableList<string> sorted = list.Add("c").Sort(StringComparer.Ordinal);
Console.WriteLine(string.Join(",", list) + " " + string.Join(",", sorted) + " " + sorted[1]);
ImmutableDictionary<string, int> dictionary = ImmutableDictionary<string, int>.Empty.Add("x", 1).SetItem("y", 2).SetItem("x", 10);
Console.WriteLine(dictionary["x"] + dictionary["y"] + dictionary.Count);
ImmutableStack<int> stack = ImmutableStack<int>.Empty.Push(1).Push(2);
Console.WriteLine(stack.Peek() + stack.Pop().Peek());
ImmutableArray<int>.Builder builder = ImmutableArray.CreateBuilder<int>();
builder.Add(5);
builder.AddRange(6, 7);
Console.WriteLine(builder.ToImmutable().Length);
ImmutableHashSet<int> set = [1, 2, 2];
Console.WriteLine(set.Count + set.Add(3).Count);
FrozenDictionary<string, int> frozen = new Dictionary<string, int> { ["one"] = 1, ["two"] = 2, ["three"] = 3 }.ToFrozenDictionary();
Console.WriteLine(frozen["two"] + " " + frozen.ContainsKey("four"));
