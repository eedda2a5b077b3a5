// compare: dotnet
// Copies between arrays of one type, of related ones and of others, with the messages of what cannot be.

using System;
using System.Collections.Generic;

int[] numbers = [1, 2, 3, 4, 5];
int[] target = new int[5];
Array.Copy(numbers, target, 3);
Console.WriteLine(string.Join(",", target));
Array.Copy(numbers, 1, numbers, 2, 3);
Console.WriteLine(string.Join(",", numbers));
Array.Copy(numbers, 2L, target, 0L, 2L);
Console.WriteLine(string.Join(",", target));

string[] words = ["a", "b", "c"];
object[] objects = new object[4];
Array.Copy(words, 0, objects, 1, 3);
Console.WriteLine(string.Join(",", objects));
string[] back = new string[3];
Array.Copy(objects, 1, back, 0, 3);
Console.WriteLine(string.Join(",", back));
IComparable[] comparables = new IComparable[3];
Array.Copy(words, comparables, 3);
Console.WriteLine(comparables[2]);
Base[] bases = [new Derived(1), new Derived(2)];
Derived[] deriveds = new Derived[2];
Array.Copy(bases, deriveds, 2);
Console.WriteLine(deriveds[1].Number);
(string Name, int Number)[] pairs = [("x", 1), ("y", 2)];
(string Name, int Number)[] copied = new (string, int)[2];
Array.Copy(pairs, copied, 2);
Console.WriteLine(copied[1]);

object[] mixed = ["first", 2, "third"];
string[] strings = new string[3];
Try(() => Array.Copy(mixed, strings, 3));
Console.WriteLine($"{strings[0]} {strings[1] ?? "null"}");
Try(() => Array.Copy((Array)mixed, (Array)strings, 3));
Try(() => Array.Copy(numbers, target, -1));
Try(() => Array.Copy(numbers, -1, target, 0, 1));
Try(() => Array.Copy(numbers, 0, target, -1, 1));
Try(() => Array.Copy(numbers, 3, target, 0, 3));
Try(() => Array.Copy(numbers, 0, target, 3, 3));
Try(() => Array.Copy(numbers, target, int.MaxValue));
Try(() => Array.Copy((int[])null!, target, 1));
Try(() => Array.Copy(numbers, (int[])null!, 1));
Try(() => Array.Copy(words, new Version[3], 3));
Try(() => Array.Copy(words, new int[3], 3));

// Boxed, unboxed and widened elements.
object[] boxes = new object[5];
Array.Copy(numbers, boxes, 5);
Console.WriteLine(string.Join(",", boxes));
Array.Copy(boxes, target, 5);
long[] wide = new long[5];
Array.Copy(numbers, wide, 5);
Console.WriteLine(string.Join(",", wide));
uint[] unsigned = (uint[])(object)numbers;
Array.Copy(unsigned, target, 2);
Console.WriteLine(string.Join(",", target));
List<int> list = [7, 8, 9];
list.CopyTo(target, 1);
((System.Collections.ICollection)list).CopyTo(objects, 0);
Console.WriteLine($"{string.Join(",", target)} {string.Join(",", objects)}");

// What the messages of the library hold.
Try(() => ArgumentOutOfRangeException.ThrowIfGreaterThan(new Odd(5), new Odd(3)));
Try(() => ArgumentOutOfRangeException.ThrowIfNegative(-2.5));
Try(() => ArgumentOutOfRangeException.ThrowIfEqual(DayOfWeek.Friday, DayOfWeek.Friday));
Try(() => throw new ArgumentOutOfRangeException("name", new Odd(7), "with a value"));
Try(() => throw new ArgumentOutOfRangeException("name", 12345.678m, "with {0} and {braces}"));
Try(() => new System.Text.UTF8Encoding(false, true).GetBytes("\uD800"));
Try(() => new System.Text.UTF8Encoding(false, true).GetString([0xC3, 0x28]));
Try(() => _ = new System.Text.EncoderReplacementFallback("\uD800"));
Try(() => System.Buffers.ArrayPool<int>.Shared.Return(new int[17]));
Try(() => System.Buffers.ArrayPool<int>.Shared.Rent(-1));
int[] rented = System.Buffers.ArrayPool<int>.Shared.Rent(100);
Console.WriteLine($"{rented.Length} {System.Buffers.ArrayPool<int>.Shared.Rent(0).Length}");
rented[0] = 5;
System.Buffers.ArrayPool<int>.Shared.Return(rented, clearArray: true);
int[] again = System.Buffers.ArrayPool<int>.Shared.Rent(65);
Console.WriteLine($"{ReferenceEquals(rented, again)} {again[0]}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("nothing thrown");
    }
    catch (Exception exception)
    {
        Console.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    }
}

internal class Base;

internal sealed class Derived(int number) : Base
{
    public int Number => number;
}

internal readonly record struct Odd(int Number) : IFormattable, IComparable<Odd>
{
    public int CompareTo(Odd other) => Number.CompareTo(other.Number);

    public override string ToString() => "plain";

    public string ToString(string? format, IFormatProvider? provider) => $"formatted {Number}";
}
