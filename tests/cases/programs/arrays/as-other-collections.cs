// compare: dotnet
// Arrays as collections of what their elements convert to: references of bases and interfaces, integers of the same size, enumerations.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

IList<object> objects = new string[] { "a", "b" };
Console.WriteLine(objects[1] + "" + objects.Count + objects.IndexOf("b") + objects.Contains("a") + objects.IsReadOnly);
objects[0] = "z";
Console.WriteLine(string.Join(",", objects));
object[] copy = new object[2];
objects.CopyTo(copy, 0);
Console.WriteLine(string.Join(",", copy));
try
{
    objects[0] = 5;
}
catch (Exception exception) when (exception is InvalidCastException or ArrayTypeMismatchException)
{
    Console.WriteLine("no string");
}

ICollection<IComparable> comparable = new string[] { "c" };
Console.WriteLine(comparable.Count + comparable.First().CompareTo("c"));
int[] numbers = [1, -1];
foreach (uint number in (IEnumerable<uint>)(object)numbers)
{
    Console.WriteLine(number);
}

Console.WriteLine(Count(numbers) + Second(numbers) + " " + string.Join(",", (IEnumerable<DayOfWeek>)(object)numbers));
Console.WriteLine(Sum(new DayOfWeek[] { DayOfWeek.Friday, DayOfWeek.Monday }));
Console.WriteLine(string.Join(",", (IEnumerable<byte>)(object)new sbyte[] { -1, 1 }));
Console.WriteLine(((IList<sbyte>)(object)new byte[] { 255, 7 })[0] + " " + ((IReadOnlyList<ushort>)(object)new short[] { -2 })[0]);
Console.WriteLine(((IList<uint>)(object)numbers).IndexOf(uint.MaxValue) + " " + ((ICollection<uint>)(object)numbers).Contains(1));
Console.WriteLine(Second(new string[] { "x", "y" }) + " " + Second(new object[] { 1, 2 }) + " " + Second(new List<object> { 3, 4 }));
Action[] changes =
[
    () => objects.Add("x"), () => objects.Insert(0, "x"), () => objects.Remove("z"), () => objects.RemoveAt(0), objects.Clear,
];
foreach (Action change in changes)
{
    try
    {
        change();
    }
    catch (NotSupportedException exception)
    {
        Console.WriteLine(exception.Message);
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Count(object value) => ((ICollection<DayOfWeek>)value).Count;

[MethodImpl(MethodImplOptions.NoInlining)]
static string Second(object value) => value is IList<uint> numbers ? numbers[1].ToString() : ((IList<object>)value)[1].ToString()!;

[MethodImpl(MethodImplOptions.NoInlining)]
static int Sum(object value)
{
    int sum = 0;
    foreach (int number in (IReadOnlyList<int>)value)
    {
        sum += number;
    }

    return sum;
}
