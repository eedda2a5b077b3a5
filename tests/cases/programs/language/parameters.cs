// compare: dotnet
// Parameters: ref, out, in, optional, named, params arrays and spans; ref returns and locals.

using System;

int value = 5;
Double(ref value);
Console.WriteLine(value);
Split(17, 5, out int quotient, out int remainder);
Console.WriteLine($"{quotient} {remainder}");
Console.WriteLine(Join() + Join("a") + Join("a", "b", "c"));
Console.WriteLine(Total(1, 2, 3) + Total());
Console.WriteLine(Format(3) + Format(3, suffix: "!") + Format(suffix: "?", value: 4, prefix: "#"));
int[] array = [3, 8, 1];
ref int largest = ref Largest(array);
largest = 100;
Console.WriteLine(string.Join(" ", array));
Large large = new() { A = 1, B = 2, C = 3 };
Console.WriteLine(Sum(in large));
string? text = null;
Fill(ref text);
Console.WriteLine(text);
object boxed = "swap";
string other = "other";
Swap(ref boxed, other, out other);
Console.WriteLine($"{boxed} {other}");

static void Double(ref int value) => value *= 2;

static void Split(int dividend, int divisor, out int quotient, out int remainder)
{
    quotient = dividend / divisor;
    remainder = dividend % divisor;
}

static string Join(params string[] parts) => $"[{string.Join("+", parts)}]";

static int Total(params ReadOnlySpan<int> values)
{
    int total = 0;
    foreach (int value in values)
    {
        total += value;
    }

    return total;
}

static string Format(int value, string prefix = "<", string suffix = ">") => prefix + value + suffix;

static ref int Largest(int[] values)
{
    int index = 0;
    for (int i = 1; i < values.Length; i++)
    {
        if (values[i] > values[index])
        {
            index = i;
        }
    }

    return ref values[index];
}

static long Sum(in Large large) => large.A + large.B + large.C;

static void Fill(ref string? text) => text ??= "filled";

static void Swap(ref object target, string value, out string old)
{
    old = (string)target;
    target = value;
}

internal struct Large
{
    public long A;
    public long B;
    public long C;
}
