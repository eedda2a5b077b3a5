// compare: dotnet
// Methods of Array: sort, search, copy, fill, reverse, resize, convert.

using System;

int[] numbers = [5, 3, 9, 1, 7];
Array.Sort(numbers);
Console.WriteLine(string.Join(",", numbers));
Console.WriteLine($"{Array.BinarySearch(numbers, 7)} {Array.BinarySearch(numbers, 4)} {Array.IndexOf(numbers, 9)} {Array.IndexOf(numbers, 2)}");
Array.Reverse(numbers);
Console.WriteLine(string.Join(",", numbers));
int[] target = new int[8];
Array.Copy(numbers, 1, target, 3, 3);
Console.WriteLine(string.Join(",", target));
Array.Copy(target, 3, target, 4, 3);
Console.WriteLine(string.Join(",", target));
Array.Fill(target, 7, 0, 2);
Console.WriteLine(string.Join(",", target));
Array.Resize(ref numbers, 7);
Console.WriteLine(string.Join(",", numbers));
Array.Clear(numbers, 0, 3);
Console.WriteLine(string.Join(",", numbers));
string[] words = ["delta", "alpha", "charlie", "bravo"];
Array.Sort(words, StringComparer.Ordinal);
Console.WriteLine(string.Join(",", words));
Array.Sort(words, (a, b) => b.Length.CompareTo(a.Length) is var r and not 0 ? r : string.CompareOrdinal(a, b));
Console.WriteLine(string.Join(",", words));
string[] keys = ["c", "a", "b"];
int[] items = [3, 1, 2];
Array.Sort(keys, items);
Console.WriteLine(string.Join(",", items));
Console.WriteLine(string.Join(",", Array.ConvertAll(items, i => $"<{i}>")));
Console.WriteLine($"{Array.Exists(items, i => i == 2)} {Array.Find(items, i => i > 1)} {Array.FindIndex(items, i => i > 1)} {Array.FindLast(items, i => i > 1)}");
Console.WriteLine(string.Join(",", Array.FindAll(items, i => i % 2 == 1)));
Console.WriteLine(Array.TrueForAll(items, i => i > 0));
Array.ForEach(items, i => Console.Write(i + ";"));
Console.WriteLine();
Console.WriteLine(Array.LastIndexOf([1, 2, 1], 1));
object[] widened = new object[3];
Array.Copy(items, widened, 3);
Console.WriteLine(widened[1]);
long[] longs = new long[3];
Array.Copy(items, longs, 3);
Console.WriteLine(longs[2]);
