// compare: dotnet
// Delegates to static, instance, virtual, interface and extension methods, and to methods of structs.

using System;

Func<int, int> doubled = Methods.Double;
Console.WriteLine(doubled(4));
Methods instance = new() { Factor = 3 };
Func<int, int> times = instance.Times;
instance.Factor = 5;
Console.WriteLine(times(2));
Base derived = new Derived();
Func<string> name = derived.Name;
Console.WriteLine(name());
INamed named = new Derived();
Func<string> other = named.Other;
Console.WriteLine(other());
Func<int> length = "hello".Count;
Console.WriteLine(length());
Small small = new() { Value = 8 };
Func<int> get = small.Get;
small.Value = 9;
Console.WriteLine(get());
Func<string, string> upper = text => text.ToUpperInvariant();
Console.WriteLine(upper("x"));
Func<string> toString = 42.ToString;
Console.WriteLine(toString());
Console.WriteLine(times.Target == instance);
Converter<int, string> converter = i => $"<{i}>";
Console.WriteLine(converter.Invoke(3));
Predicate<int> positive = i => i > 0;
Console.WriteLine(positive(3) && !positive(-3));
Transform custom = (ref int value, out string text) =>
{
    value++;
    text = $"now {value}";
    return value > 1;
};
int counter = 1;
Console.WriteLine(custom(ref counter, out string result) + result + counter);

internal delegate bool Transform(ref int value, out string text);

internal sealed class Methods
{
    public int Factor { get; set; }

    public static int Double(int value) => value * 2;

    public int Times(int value) => value * Factor;
}

internal interface INamed
{
    string Other();
}

internal class Base
{
    public virtual string Name() => "base";
}

internal sealed class Derived : Base, INamed
{
    public override string Name() => "derived over " + base.Name();

    public string Other() => "other";
}

internal static class Extensions
{
    public static int Count(this string text) => text.Length;
}

internal struct Small
{
    public int Value;

    public readonly int Get() => Value;
}
