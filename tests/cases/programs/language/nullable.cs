// compare: dotnet
// Nullable values: lifted operators, coalescing, boxing, patterns.

using System;

int? none = null;
int? five = 5;
Console.WriteLine($"{none.HasValue} {five.HasValue} {five.Value} {none.GetValueOrDefault()} {none.GetValueOrDefault(9)}");
Console.WriteLine($"[{none}] [{five}] [{none + five}] [{five * 2}]");
Console.WriteLine($"{none == null} {none < five} {none >= five} {five > 4} {none != five}");
Console.WriteLine(none ?? 7);
none ??= 11;
Console.WriteLine(none);
object? box = (int?)null;
Console.WriteLine(box is null);
box = (int?)8;
Console.WriteLine(box!.GetType().Name);
Console.WriteLine((int?)box + 1);
bool? yes = true;
bool? unknown = null;
Console.WriteLine($"[{yes & unknown}] [{yes | unknown}] [{false & unknown}] [{!unknown}]");
Console.WriteLine(Describe(null) + Describe(3) + Describe(-3));
DateTime? when = new DateTime(2024, 2, 29);
Console.WriteLine(when?.Year);
when = null;
Console.WriteLine(when?.Year == null);
int?[] items = [1, null, 3];
int sum = 0;
foreach (int? item in items)
{
    sum += item ?? 100;
}

Console.WriteLine(sum);
Console.WriteLine($"{five.Equals(5)} {five.ToString()} {Nullable.Compare(five, none)} {five.GetHashCode()}");

static string Describe(int? value) => value switch
{
    null => "nothing ",
    > 0 => "positive ",
    _ => "other ",
};
