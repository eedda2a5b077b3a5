// compare: dotnet
// Equality and hash codes of structs that do not define them.

using System;
using System.Collections.Generic;

Plain a = new() { X = 1, Y = 2 };
Plain b = new() { X = 1, Y = 2 };
Plain c = new() { X = 1, Y = 3 };
Console.WriteLine($"{a.Equals(b)} {a.Equals(c)} {a.Equals(null)} {a.Equals("x")}");
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Mixed d = new() { Name = "n" + 1, Value = 2.5, Inner = a };
Mixed e = new() { Name = "n" + 1, Value = 2.5, Inner = b };
Mixed f = new() { Name = "n1", Value = 2.5, Inner = c };
Console.WriteLine($"{d.Equals(e)} {d.Equals(f)} {d.GetHashCode() == e.GetHashCode()}");
Gap g = new() { Small = 1, Large = 2 };
Gap h = new() { Small = 1, Large = 2 };
Console.WriteLine($"{g.Equals(h)} {Equals((object)g, h)}");
Dictionary<Plain, string> names = new() { [a] = "first" };
names[b] = "second";
names[c] = "third";
Console.WriteLine($"{names.Count} {names[a]}");
Console.WriteLine(new Real { Value = 0.0 }.Equals(new Real { Value = -0.0 }));
Console.WriteLine(new Real { Value = double.NaN }.Equals(new Real { Value = double.NaN }));

internal struct Plain
{
    public int X;
    public int Y;
}

internal struct Mixed
{
    public string Name;
    public double Value;
    public Plain Inner;
}

internal struct Gap
{
    public byte Small;
    public long Large;
}

internal struct Real
{
    public double Value;
}
