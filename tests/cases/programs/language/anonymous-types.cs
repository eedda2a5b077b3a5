// compare: dotnet
// Anonymous types, target-typed new, discards, throw expressions, nameof, caller information.

using System;
using System.Runtime.CompilerServices;

var point = new { X = 1, Y = "two" };
var same = new { X = 1, Y = "two" };
Console.WriteLine($"{point} {point.Equals(same)} {point.GetHashCode() == same.GetHashCode()} {(point with { X = 5 }).X}");
(int _, string text) = (1, "kept");
Console.WriteLine(text);
Version version = new(1, 2, 3);
Console.WriteLine($"{version} {nameof(version.Major)} {nameof(Console)}");
Log("message");
object value = 5;
string result = value as string ?? nameof(value);
Console.WriteLine(result);
string? maybe = "x";
Console.WriteLine(maybe?.Length ?? throw new InvalidOperationException());
maybe = null;
Console.WriteLine(maybe?.Length.ToString() ?? "none");
Holder? holder = new();
holder?.Name = "assigned";
Console.WriteLine(holder!.Name);
int[]? numbers = null;
Console.WriteLine(numbers?[0] is null);

static void Log(string text, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerArgumentExpression(nameof(text))] string expression = "") =>
    Console.WriteLine($"{text} {member.Length > 0} {line} {expression}");

internal sealed class Holder
{
    public string? Name { get; set; }
}
