// compare: dotnet
// Boxes of enumerations and of their integers: types of their own, though each can be unboxed as the other.

using System;
using System.Runtime.CompilerServices;

foreach (object value in new object[] { DayOfWeek.Monday, 5, 5u, Small.One, (byte)1, Flags.A | Flags.B, true, 'c', (short)99, (ushort)99 })
{
    Console.WriteLine(value switch
    {
        int number => $"int {number}",
        uint => "uint",
        byte => "byte",
        ushort => "ushort",
        DayOfWeek day => $"day {day}",
        Small => "small",
        Flags => "flags",
        _ => "other",
    });
    Console.WriteLine($"{value is int} {value is DayOfWeek} {value is byte} {value is Small} {value is int?} {value is Small?}");
    Console.WriteLine($"{value as int?} {value as DayOfWeek?}");
    Console.WriteLine($"{Is<int>(value)} {Is<DayOfWeek>(value)} {Is<Small?>(value)} {Is<Enum>(value)}");
    Console.WriteLine($"{Try(() => (int)value)} {Try(() => (DayOfWeek)value)} {Try(() => (byte)value)} {Try(() => (Small)value)}");
    Console.WriteLine($"{Try(() => (int?)value)} {Try(() => (Small?)value)} {Try(() => (byte?)value)} {Try(() => (uint)value)}");
    Console.WriteLine($"{value.Equals(DayOfWeek.Monday)} {value.Equals(1)} {value.Equals((byte)1)} {value.Equals(Small.One)}");
}

Console.WriteLine(Cast<int, DayOfWeek>(3) + " " + Cast<DayOfWeek, int>(DayOfWeek.Friday) + " " + Same<int, DayOfWeek>(3));

[MethodImpl(MethodImplOptions.NoInlining)]
static bool Is<T>(object value) => value is T;

static bool Same<TFrom, TTo>(TFrom value) => value is TTo;

static TTo Cast<TFrom, TTo>(TFrom value) => (TTo)(object)value!;

static string Try<T>(Func<T> cast)
{
    try
    {
        return cast() is { } result ? result.ToString()! : "null";
    }
    catch (InvalidCastException)
    {
        return "no cast";
    }
}

internal enum Small : byte
{
    One = 1,
}

[Flags]
internal enum Flags : short
{
    A = 1,
    B = 2,
}
