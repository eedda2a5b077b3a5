// compare: dotnet
// Arrays: creation, bounds, default values, copies, references.

using System;

int[] zeros = new int[4];
Console.WriteLine(string.Join(",", zeros));
string?[] texts = new string?[2];
Console.WriteLine(texts[0] is null);
int[] a = [1, 2, 3];
int[] b = a;
b[0] = 100;
Console.WriteLine(a[0]);
int[] clone = (int[])a.Clone();
clone[1] = 50;
Console.WriteLine($"{a[1]} {clone[1]} {a.Length} {a.LongLength} {a.Rank}");
foreach (int value in a)
{
    Console.Write(value + " ");
}

Console.WriteLine();
bool[] flags = new bool[3];
flags[1] = true;
Console.WriteLine(string.Join(" ", flags));
(int, string)[] pairs = [(1, "a"), (2, "b")];
pairs[0].Item1 = 7;
Console.WriteLine(pairs[0]);
object[] objects = new string[] { "x" };
Console.WriteLine(objects.GetType().Name + objects.Length);
byte[] bytes = new byte[3];
bytes[2]--;
Console.WriteLine(bytes[2]);
Console.WriteLine(Array.Empty<int>().Length);
long[] longs = new long[2];
longs[1] += long.MaxValue;
Console.WriteLine(longs[1]);
double[] doubles = { 1.5, -2 };
doubles[0] *= 2;
Console.WriteLine(doubles[0] + doubles[1]);
