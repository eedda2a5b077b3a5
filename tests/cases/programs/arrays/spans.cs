// compare: dotnet
// Spans over arrays and the stack: slices, copies, searches, comparison.

using System;

Span<int> stack = stackalloc int[5];
for (int i = 0; i < stack.Length; i++)
{
    stack[i] = i * i;
}

Console.WriteLine(string.Join(",", stack.ToArray()));
int[] array = [9, 8, 7, 6, 5];
stack[1..3].CopyTo(array.AsSpan(2));
Console.WriteLine(string.Join(",", array));
Console.WriteLine($"{stack.IndexOf(9)} {stack.Contains(4)} {stack.IndexOf(5)} {stack.LastIndexOf(0)}");
ReadOnlySpan<char> text = "key=value; other=thing";
int separator = text.IndexOf(';');
ReadOnlySpan<char> first = text[..separator];
Console.WriteLine(first[(first.IndexOf('=') + 1)..].ToString() + text[(separator + 1)..].Trim().Length);
Console.WriteLine(text.StartsWith("key") + " " + text.EndsWith("THING", StringComparison.OrdinalIgnoreCase) + " " + text.Count('e'));
array.AsSpan().Sort();
Console.WriteLine(string.Join(",", array));
array.AsSpan().Reverse();
Console.WriteLine(string.Join(",", array));
array.AsSpan(1, 2).Fill(42);
array.AsSpan(4).Clear();
Console.WriteLine(string.Join(",", array));
Console.WriteLine(array.AsSpan().SequenceEqual([9, 42, 42, 1, 0]));
Console.WriteLine(new ReadOnlySpan<int>([1, 2, 3]).SequenceCompareTo([1, 2, 4]));
Memory<int> memory = array.AsMemory(1, 3);
memory.Span[0] = -1;
Console.WriteLine($"{memory.Length} {array[1]} {memory[1..].Span[0]}");
foreach (ref int value in array.AsSpan())
{
    value *= 2;
}

Console.WriteLine(string.Join(",", array));
foreach (Range range in "a,bb,ccc".AsSpan().Split(','))
{
    Console.Write(range + " ");
}

Console.WriteLine();
Console.WriteLine(int.Parse("  12".AsSpan().Trim()) + "34".AsSpan().Length);
Console.WriteLine("abcabc".AsSpan().IndexOfAny('c', 'b') + "abcabc".AsSpan().LastIndexOf("ab"));
