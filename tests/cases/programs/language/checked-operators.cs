// compare: dotnet
// Checked arithmetic with exceptions, and operators of a type for it.

using System;

Try(() => checked(Max() + 1));
Try(() => checked((int)Big()));
Try(() => checked((byte)(Max() & 0x1FF)));
Try(() => checked(-Min()));
Try(() => unchecked(Max() + 1));
Try(() => checked((ulong)Min()));
Try(() => checked(Max() * 2L) > 0 ? 1 : 0);
Try(() => checked((int)(Big() * 1.5)));
Try(() => checked((int)new Meters(int.MaxValue).Value));
Console.WriteLine(unchecked(new Meters(int.MaxValue) + new Meters(1)).Value);
Try(() => checked(new Meters(int.MaxValue) + new Meters(1)).Value);

static int Max() => int.MaxValue;

static int Min() => int.MinValue;

static long Big() => 1L << 40;

static void Try<T>(Func<T> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (OverflowException e)
    {
        Console.WriteLine(e.Message);
    }
}

internal readonly record struct Meters(int Value)
{
    public static Meters operator +(Meters a, Meters b) => new(unchecked(a.Value + b.Value));

    public static Meters operator checked +(Meters a, Meters b) => new(checked(a.Value + b.Value));
}
