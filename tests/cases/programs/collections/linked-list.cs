// compare: dotnet
// LinkedList.

using System;
using System.Collections.Generic;

LinkedList<string> list = new(["b", "c"]);
list.AddFirst("a");
LinkedListNode<string> d = list.AddLast("d");
list.AddBefore(d, "c2");
list.AddAfter(list.Find("b")!, "b2");
Console.WriteLine(string.Join(",", list) + " " + list.Count);
list.Remove("c");
list.RemoveFirst();
list.RemoveLast();
for (LinkedListNode<string>? node = list.Last; node is not null; node = node.Previous)
{
    Console.Write(node.Value + " ");
}

Console.WriteLine();
Console.WriteLine(list.First!.Value + list.First.Next!.Value + list.Contains("x") + (list.Last!.Next is null));
