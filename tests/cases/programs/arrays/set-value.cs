// compare: dotnet
// Array.SetValue: nullable elements, elements that are wider, and what does not fit.

using System;

int?[] nullable = new int?[3];
Set(nullable, 5);
Set(nullable, null);
Set(nullable, "text");
Set(nullable, 5L);
Console.WriteLine($"{nullable[0]} {nullable.GetValue(0)} {nullable.GetValue(1) ?? "null"}");
(int, string)?[] pairs = new (int, string)?[1];
Set(pairs, (1, "one"));
Console.WriteLine(pairs[0]);
DayOfWeek?[] days = new DayOfWeek?[1];
Set(days, DayOfWeek.Friday);
Console.WriteLine(days[0]);
int?[,] general = new int?[2, 2];
general.SetValue(3, 1, 1);
general.SetValue(null, 1, 0);
Console.WriteLine($"{general[1, 1]} {general[1, 0].HasValue} {general.GetValue(1, 1)}");
Set(new long[1], 3);
Set(new long[1], 'c');
Set(new double[1], 1.5f);
Set(new int[] { 4 }, null);
Set(new DayOfWeek[] { DayOfWeek.Friday }, null);
Set(new DayOfWeek[1], 3);
Set(new object[1], 3);
Set(new string[1], 3);
Set(new string[1], "text");
Set(new IComparable[1], 3);
Set(new IComparable[1], new object());

static void Set(Array array, object? value)
{
    try
    {
        array.SetValue(value, 0);
        Console.WriteLine($"{array.GetType()} {array.GetValue(0) ?? "null"}");
    }
    catch (Exception exception)
    {
        Console.WriteLine($"{array.GetType()} {exception.GetType().Name}");
    }
}
