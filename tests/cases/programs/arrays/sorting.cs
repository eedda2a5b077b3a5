// compare: dotnet
// Sorting many values of several types, stable where it has to be.

using System;
using System.Linq;

int[] many = new int[500];
uint state = 12345;
for (int i = 0; i < many.Length; i++)
{
    state = (state * 1664525) + 1013904223;
    many[i] = (int)(state >> 16) - 30000;
}

int[] copy = [.. many];
Array.Sort(copy);
Console.WriteLine(IsSorted(copy) + " " + copy[0] + " " + copy[^1] + " " + copy[250]);
Array.Sort(copy, (a, b) => b.CompareTo(a));
Console.WriteLine(copy[0] + " " + copy[499]);
double[] reals = [3.5, double.NaN, -1, double.PositiveInfinity, 0, double.NegativeInfinity];
Array.Sort(reals);
Console.WriteLine(string.Join(" ", reals));
string[] texts = ["b", "B", "a", "A", "", "aa", "Z"];
Array.Sort(texts, StringComparer.OrdinalIgnoreCase);
Console.WriteLine(string.Join("|", texts.Select(t => t.ToLowerInvariant())));
Array.Sort(texts, StringComparer.Ordinal);
Console.WriteLine(string.Join("|", texts));
(string Name, int Age)[] people = [("x", 3), ("y", 1), ("z", 3), ("w", 1)];
Console.WriteLine(string.Join(" ", people.OrderBy(p => p.Age)));
Console.WriteLine(string.Join(" ", people.OrderByDescending(p => p.Age).ThenBy(p => p.Name)));
Array.Sort(people);
Console.WriteLine(string.Join(" ", people));
char[] letters = "sorting".ToCharArray();
Array.Sort(letters);
Console.WriteLine(new string(letters));

static bool IsSorted(int[] values)
{
    for (int i = 1; i < values.Length; i++)
    {
        if (values[i - 1] > values[i])
        {
            return false;
        }
    }

    return true;
}
