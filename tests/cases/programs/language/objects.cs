// compare: dotnet
// What every object has: Equals, GetHashCode, ToString, identity.

using System;
using System.Collections.Generic;

Named a = new("x");
Named b = new("x");
Bare c = new();
Bare d = new();
Console.WriteLine($"{a.Equals(b)} {a == b} {c.Equals(d)} {c.Equals(c)} {ReferenceEquals(a, b)}");
Console.WriteLine($"{a} {c}");
Console.WriteLine(c.GetHashCode() == c.GetHashCode());
Dictionary<Bare, int> byIdentity = new() { [c] = 1, [d] = 2 };
Console.WriteLine($"{byIdentity[c]} {byIdentity[d]}");
HashSet<Named> byValue = [a, b, new("y")];
Console.WriteLine(byValue.Count);
object? none = null;
Console.WriteLine($"{Equals(none, null)} {Equals(none, a)} [{none}]");
Console.WriteLine(a.Copy().Name);
Console.WriteLine(HashCode.Combine(1, 2) == HashCode.Combine(1, 2));

internal sealed class Named(string name)
{
    public string Name { get; } = name;

    public Named Copy() => (Named)MemberwiseClone();

    public override bool Equals(object? obj) => obj is Named other && other.Name == Name;

    public override int GetHashCode() => Name.Length;

    public override string ToString() => $"named {Name}";
}

internal sealed class Bare;
