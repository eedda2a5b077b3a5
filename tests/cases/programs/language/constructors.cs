// compare: dotnet
// The order in which fields, base constructors and constructors run.

using System;

_ = new Derived(3);
Console.WriteLine("-");
_ = new Derived();
Console.WriteLine(Derived.Count);

internal static class Trace
{
    public static int Say(string text)
    {
        Console.WriteLine(text);
        return text.Length;
    }
}

internal class Base
{
    private readonly int _field = Trace.Say("base field");

    public Base(int value)
    {
        Trace.Say($"base constructor {value} {_field}");
        Hook();
    }

    protected virtual void Hook() => Trace.Say("base hook");
}

internal class Derived : Base
{
    public static int Count = Trace.Say("static field");

    private readonly int _field = Trace.Say("derived field");
    private readonly string? _late;

    static Derived() => Trace.Say("static constructor");

    public Derived()
        : this(7)
    {
        Trace.Say("constructor without parameters");
    }

    public Derived(int value)
        : base(value * 2)
    {
        _late = "set";
        Trace.Say($"constructor {value} {_field} {_late}");
        Count++;
    }

    protected override void Hook() => Trace.Say($"derived hook {_field} {_late ?? "null"}");
}
