// compare: dotnet
// Arrays through the interfaces of collections.

using System;
using System.Collections;
using System.Collections.Generic;

IList<int> list = new[] { 3, 1, 2 };
Console.WriteLine($"{list.Count} {list[1]} {list.Contains(2)} {list.IndexOf(2)} {list.IsReadOnly}");
list[0] = 30;
IReadOnlyList<int> read = (IReadOnlyList<int>)list;
Console.WriteLine(read[0]);
IEnumerable<int> enumerable = list;
foreach (int value in enumerable)
{
    Console.Write(value + " ");
}

Console.WriteLine();
ICollection<string> texts = new[] { "a", "b" };
string[] target = new string[3];
texts.CopyTo(target, 1);
Console.WriteLine(string.Join("|", target));
IList old = new[] { 1.5, 2.5 };
Console.WriteLine(old[1] + " " + old.Count + old.IsFixedSize);
IEnumerable<object> objects = new[] { "x", "y" };
foreach (object o in objects)
{
    Console.Write(o);
}

Console.WriteLine();
ArraySegment<int> segment = new([1, 2, 3, 4, 5], 1, 3);
Console.WriteLine($"{segment.Count} {segment[0]} {string.Join("", segment)}");
IStructuralEquatable structural = new[] { 1, 2 };
Console.WriteLine(structural.Equals(new[] { 1, 2 }, StructuralComparisons.StructuralEqualityComparer));
List<int> fromArray = [.. list];
fromArray.AddRange(new[] { 5, 6 });
Console.WriteLine(fromArray.Count);
