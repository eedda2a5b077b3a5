// compare: dotnet
// Interpolated strings: alignment, formats, braces, raw and nested ones.

using System;

string name = "Weft";
int number = 42;
double value = 3.14159;
Console.WriteLine($"[{name,10}] [{name,-10}] [{number,6}] [{number,-6}]");
Console.WriteLine($"[{value:F2}] [{value,10:F3}] [{number:X4}] [{number:D6}] [{number:N0}]");
Console.WriteLine($"{{{number}}} {(number > 40 ? "large" : "small")}");
Console.WriteLine($"{$"<{name}>"} {null} {'c'} {true}");
Console.WriteLine($"""
    {name} says "hi"
      {number}
    """);
Console.WriteLine($$"""{ "value": {{number}} }""");
Console.WriteLine(@$"C:\{name}\{number}");
const string Part = "constant";
const string Whole = $"{Part} text";
Console.WriteLine(Whole);
FormattableString formattable = $"{name}-{number}";
Console.WriteLine(formattable.ArgumentCount + formattable.Format);
Console.WriteLine(FormattableString.Invariant($"{value} {number}"));
object o = new Thing();
Console.WriteLine($"{o} {o,8}|");

internal sealed class Thing
{
    public override string ToString() => "thing";
}
