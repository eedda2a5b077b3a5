// compare: dotnet
// Collections without type arguments: ArrayList, Hashtable, and the interfaces.

using System;
using System.Collections;

ArrayList list = [1, "two", 3.5];
list.Add('c');
list.Insert(0, null);
list.Remove("two");
foreach (object? item in list)
{
    Console.Write((item ?? "null") + " ");
}

Console.WriteLine(list.Count + " " + list.Contains(3.5) + list.IndexOf('c'));
Hashtable table = new() { ["a"] = 1, [2] = "two" };
table["a"] = 100;
Console.WriteLine(table["a"] + " " + table[2] + " " + table.Count + " " + (table["none"] is null) + table.ContainsKey(2));
Queue queue = new();
queue.Enqueue(1);
queue.Enqueue("x");
Console.WriteLine(queue.Dequeue() + "" + queue.Peek());
Stack stack = new();
stack.Push(1);
stack.Push(2);
Console.WriteLine((int)stack.Pop()! + stack.Count);
IDictionary dictionary = table;
Console.WriteLine(dictionary.Contains("a"));
