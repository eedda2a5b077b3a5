// compare: dotnet
// When static constructors run.

using System;

Console.WriteLine("start");
Console.WriteLine(Constants.Number);
Console.WriteLine("before");
Console.WriteLine(Precise.Value);
_ = new Made();
_ = new Made();
Console.WriteLine(Chain.A);
Console.WriteLine(Generic<int>.Text + Generic<string>.Text);

internal static class Constants
{
    public const int Number = 4;

    static Constants() => Console.WriteLine("never");
}

internal static class Precise
{
    public static int Value = 6;

    static Precise()
    {
        Console.WriteLine("precise");
        Value *= 7;
    }
}

internal sealed class Made
{
    static Made() => Console.WriteLine("made once");

    public Made() => Console.WriteLine("made");
}

internal static class Chain
{
    public static int A = B + 1;
    public static int B = Next.C + 1;

    static Chain() => Console.WriteLine($"chain {A} {B}");
}

internal static class Next
{
    public static int C = 10;

    static Next() => Console.WriteLine("next");
}

internal static class Generic<T>
{
    public static string Text;

    static Generic()
    {
        Text = typeof(T).Name;
        Console.WriteLine("generic " + Text);
    }
}
