// compare: dotnet
// What a constructor throws that new T() runs is the cause of another exception, and a type without one is no type for it.

using System;
using System.Threading;

Try("new T()", () => Make<Throws>());
Try("new T() of a struct", () => Make<ThrowingStruct>());
Try("static constructor", () => Make<BadStatic>());
Try("field", () => Make<BadField>());
Try("base", () => Make<BelowThrows>());
Try("named type", () => Activator.CreateInstance(typeof(Throws)));
Try("named struct", () => Activator.CreateInstance(typeof(ThrowingStruct)));
Try("plain", () => Console.WriteLine(Make<Plain>().Text + Make<Plain>().Number + Make<BelowPlain>().Half));
Func<Throws> make = Activator.CreateInstance<Throws>;
Try("delegate", () => make());
Try("lazy", () => _ = new Lazy<Throws>().Value);
Try("lazy without threads", () => _ = new Lazy<Throws>(LazyThreadSafetyMode.None).Value);

Miss("class", () => Activator.CreateInstance<NeedsNumber>());
Miss("private", () => Activator.CreateInstance<Private>());
Miss("abstract", () => Activator.CreateInstance<Abstract>());
Miss("interface", () => Activator.CreateInstance<IDisposable>());
Miss("array", () => Activator.CreateInstance<int[]>());
Miss("string", () => Activator.CreateInstance<string>());
Miss("lazy class", () => _ = new Lazy<NeedsNumber>().Value);
Miss("lazy private", () => _ = new Lazy<Private>(LazyThreadSafetyMode.PublicationOnly).Value);
Miss("lazy abstract", () => _ = new Lazy<Abstract>(false).Value);
Miss("initializer", () =>
{
    NeedsNumber? value = null;
    LazyInitializer.EnsureInitialized(ref value);
});

static T Make<T>() where T : new() => new();

static void Try(string name, Action action)
{
    try
    {
        action();
        Console.WriteLine($"{name}: made");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{name}: {e.GetType()} {e.Message} {e.InnerException?.GetType()} {e.InnerException?.Message}");
    }
}

static void Miss(string name, Action action)
{
    try
    {
        action();
        Console.WriteLine($"{name}: made");
    }
    catch (MissingMemberException e)
    {
        Console.WriteLine($"{name}: {e.GetType()}");
    }
}

internal class Throws
{
    public Throws() => throw new FormatException("thrown");
}

internal sealed class BelowThrows : Throws;

internal struct ThrowingStruct
{
    public ThrowingStruct() => throw new FormatException("thrown by a struct");
}

internal sealed class BadStatic
{
    static BadStatic() => throw new FormatException("static");
}

internal sealed class BadField
{
    public int Number { get; } = int.Parse("no number");
}

internal class Plain
{
    public string Text { get; } = "text";

    public int Number { get; } = 300;
}

internal sealed class BelowPlain : Plain
{
    public double Half { get; } = 0.5;
}

internal sealed class NeedsNumber(int number)
{
    public int Number { get; } = number;
}

internal sealed class Private
{
    private Private()
    {
    }
}

internal abstract class Abstract;
