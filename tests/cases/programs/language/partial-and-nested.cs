// compare: dotnet
// Partial classes and members, nested types, access to private members of the outer type.

using System;

Outer outer = new(5);
Console.WriteLine(outer.Run());
Console.WriteLine(new Outer.Nested().Peek(outer));
Console.WriteLine(Outer.Kind.Second);

internal sealed partial class Outer
{
    private readonly int _secret;

    public Outer(int secret) => _secret = secret;

    public partial string Run();

    public enum Kind
    {
        First,
        Second,
    }
}

internal sealed partial class Outer
{
    public partial string Run() => $"run {_secret}";

    public sealed class Nested
    {
        public int Peek(Outer outer) => outer._secret * 2;
    }
}
