// compare: dotnet
// Extension methods and extension members, on interfaces, generics, structs.

using System;
using System.Collections.Generic;

Console.WriteLine("word".Shout());
Console.WriteLine(5.IsEven + " " + 6.IsEven);
Console.WriteLine(new List<int> { 1, 2, 3 }.Second());
Console.WriteLine(new[] { "x", "y" }.Second());
string? none = null;
Console.WriteLine(none.OrEmpty().Length);
int number = 3;
number.Triple();
Console.WriteLine(number);
foreach (int i in 3)
{
    Console.Write(i);
}

Console.WriteLine();

internal static class Extensions
{
    extension(int value)
    {
        public bool IsEven => value % 2 == 0;
    }

    public static string Shout(this string text) => text.ToUpperInvariant() + "!";

    public static T Second<T>(this IReadOnlyList<T> list) => list[1];

    public static string OrEmpty(this string? text) => text ?? "";

    public static void Triple(this ref int value) => value *= 3;

    public static IEnumerator<int> GetEnumerator(this int end)
    {
        for (int i = 0; i < end; i++)
        {
            yield return i;
        }
    }
}
