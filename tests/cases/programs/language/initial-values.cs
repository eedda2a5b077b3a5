// compare: dotnet
// Static constructors that do no more than give fields their values, and some that do; what is made there lives, changes and locks as
// any other object does.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

Console.WriteLine($"{Numbers.Byte} {Numbers.Long} {Numbers.Single} {Numbers.Double} {Numbers.Char} {Numbers.Flag} {Numbers.Sum} {Numbers.Decimal}");
Console.WriteLine($"{Texts.Name} {Texts.Nothing ?? "null"} {Texts.Empty.Length} {ReferenceEquals(Texts.Name, Texts.Same)}");
Console.WriteLine(string.Join(' ', Arrays.Primes) + " | " + string.Join(' ', Arrays.Names) + " | " + Arrays.None.Length + Nested.Jagged[1][0]);
Arrays.Primes[0]++;
Arrays.Names[1] = new string('x', 3);
Arrays.Objects[0] = new List<int> { 1, 2, 3 };
for (int i = 0; i < 100; i++)
{
    _ = new byte[10_000];
}

GC.Collect();
Console.WriteLine(Arrays.Primes[0] + Arrays.Names[1] + ((List<int>)Arrays.Objects[0]!).Count + (Arrays.Objects[1] ?? "null"));
Console.WriteLine(Arrays.Pairs[1] + " " + Arrays.Days.Length + Arrays.Days[6] + " " + Arrays.Values.GetType() + Arrays.Any.GetType());
try
{
    Arrays.Any[0] = "text";
    ((object[])Arrays.Names)[0] = 5;
}
catch (ArrayTypeMismatchException)
{
    Console.WriteLine("mismatch");
}

lock (Objects.Gate)
{
    Monitor.Pulse(Objects.Gate);
    Console.WriteLine(Monitor.IsEntered(Objects.Gate));
}

int hash = RuntimeHelpers.GetHashCode(Objects.Gate);
lock (Objects.Gate)
{
    GC.Collect();
    Console.WriteLine(RuntimeHelpers.GetHashCode(Objects.Gate) == hash);
}

Console.WriteLine(Objects.Point.X + Objects.Point.Inner.Text + Objects.Boxed + Objects.Gate.GetType() + Objects.Same);
Objects.Point.Changed = new string('y', 2);
GC.Collect();
Console.WriteLine(Objects.Point.Changed + Objects.Point);
Objects.List.Add(3);
Objects.List.Add(4);
Console.WriteLine(Objects.List.Count + Objects.List[1]);
GCHandle();
Console.WriteLine(Depends.Two + Depends.Text + Recursive.A + Other.B + First.X + Second.Y);
Console.WriteLine(Named<int>.Text + Named<string>.Text + Box<int>.Default + (Box<string>.Default ?? "null") + Box<long>.Count++ + Box<long>.Count + Box<int>.Count);
Console.WriteLine("before");
Console.WriteLine(Loud.Quiet);
Console.WriteLine(Counting.Number + " " + Counting.Number);
Console.WriteLine(Squares.Table[9] + Squares.Text);
Changing.Change();
Console.WriteLine(Changing.Values.Length + Squares.Total);
try
{
    Console.WriteLine(Failing.Value);
}
catch (TypeInitializationException exception)
{
    Console.WriteLine(exception.InnerException!.GetType() + " " + exception.TypeName);
}

Console.WriteLine(Weak());
Console.WriteLine(Switches.Value(3) + Switches.Value(30));

static void GCHandle()
{
    var handle = System.Runtime.InteropServices.GCHandle.Alloc(Arrays.Primes, System.Runtime.InteropServices.GCHandleType.Pinned);
    Console.WriteLine(ReferenceEquals(handle.Target, Arrays.Primes));
    handle.Free();
    WeakReference weak = new(Objects.Gate);
    GC.Collect();
    GC.SuppressFinalize(Objects.Gate);
    Console.WriteLine(weak.IsAlive);
}

// What a field that can be set refers to is garbage once the field is set.
static bool Weak()
{
    WeakReference weak = Deep(20);
    GC.Collect();
    return weak.IsAlive;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Deep(int depth) => depth > 0 ? Deep(depth - 1) : Replace();

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Replace()
    {
        WeakReference weak = new(Replaced.Value);
        Replaced.Value = null;
        return weak;
    }
}

internal static class Numbers
{
    public static readonly byte Byte = 200;
    public static long Long = -5_000_000_000;
    public static readonly float Single = 1.5f;
    public static readonly double Double = Math.PI;
    public static readonly char Char = 'ß';
    public static readonly bool Flag = true;
    public static readonly int Sum = Byte + 7;
    public static readonly decimal Decimal = 12.50m;
}

internal static class Texts
{
    public static readonly string Name = "name";
    public static readonly string? Nothing = null;
    public static string Empty = "";
    public static readonly string Same = Name;
}

internal static class Arrays
{
    public static readonly int[] Primes = [2, 3, 5, 7, 11, 13];
    public static readonly string[] Names = ["one", "two", "three"];
    public static readonly int[] None = [];
    public static readonly object?[] Objects = new object?[2];
    public static readonly (int, string)[] Pairs = [(1, "a"), (2, "b")];
    public static readonly Array Values = new double[] { 1, 2 };
    public static readonly object[] Any = new object[1];

    public static ReadOnlySpan<byte> Days => [31, 28, 31, 30, 31, 30, 31];
}

internal static class Nested
{
    public static readonly int[][] Jagged = [[1], [2, 3]];
}

internal sealed class Inner
{
    public readonly string Text = "inner";
}

internal sealed class Point(int x)
{
    public readonly int X = x;
    public readonly Inner Inner = new();
    public string? Changed;

    public override string ToString() => $"point {X}";
}

internal static class Objects
{
    public static readonly object Gate = new();
    public static readonly Point Point = new(5);
    public static readonly object Boxed = 42;
    public static readonly List<int> List = [];
    public static readonly bool Same = ReferenceEquals(Gate, Boxed);
}

internal static class Depends
{
    public static readonly int Two = Numbers.Byte / 100;
    public static readonly string Text = Texts.Name + Two;
}

internal static class Recursive
{
    public static readonly int A = Other.B + 1;
}

internal static class Other
{
    public static readonly int B = Recursive.A + 10;
}

internal static class First
{
    public static int X = 1;

    static First() => X += Second.Y;
}

internal static class Second
{
    public static int Y = 5;

    static Second() => Y += First.X;
}

internal static class Box<T>
{
    public static readonly T? Default = default;
    public static int Count = typeof(T) == typeof(long) ? 10 : 20;
}

internal static class Named<T>
{
    public static readonly string Text = typeof(T).Name;
}

internal static class Loud
{
    public static readonly string Quiet = "quiet";

    static Loud() => Console.WriteLine("loud");
}

internal static class Counting
{
    private static int s_next = 3;

    static Counting()
    {
    }

    public static int Number => s_next++;
}

internal static class Squares
{
    public static readonly int[] Table = new int[10];
    public static readonly string Text;
    public static readonly int Total;

    static Squares()
    {
        for (int i = 0; i < Table.Length; i++)
        {
            Table[i] = i * i;
            Total += Table[i];
        }

        Text = Total > 100 ? "much" : "little";
    }
}

internal static class Changing
{
    public static int[] Values = [1, 2, 3];

    public static void Change() => Values = [.. Values, 4];
}

internal static class Failing
{
    public static readonly int Value = Divide(1, Zero);
    private static readonly int Zero = 0;

    private static int Divide(int a, int b) => a / b;
}

internal static class Replaced
{
    public static object? Value = new();
}

internal static class Switches
{
    private static readonly Dictionary<int, string> s_names = new() { [3] = "three" };

    public static string Value(int number) => s_names.TryGetValue(number, out string? name) ? name : "none";
}
