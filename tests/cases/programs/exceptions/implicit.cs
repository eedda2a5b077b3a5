// compare: dotnet
// Exceptions of the language itself: null, bounds, casts, division, overflow, array stores.

using System;
using System.Runtime.CompilerServices;

Check(() => Length(null!));
Check(() => At([1, 2], 2));
Check(() => At([1, 2], -1));
Check(() => (string)Box(5));
Check(() => (int)Box("x"));
Check(() => (int)Box(5L));
Check(() => Divide(1, 0));
Check(() => Divide(int.MinValue, -1));
Check(() => 5 % Zero());
Check(() => checked(int.MaxValue + One()));
Check(() => checked((byte)(One() * 300)));
Check(() => checked((uint)-One()));
Check(() => new int[-One()]);
Check(() =>
{
    object[] objects = new string[1];
    objects[0] = Box(1);
    return objects;
});
Check(() => ((int?)null)!.Value);
Check(() => "abc"[One() + 3]);
Check(() => "abc".Substring(2, 5));
Check(() => (object)(DayOfWeek)Box(DayOfWeek.Friday));
Check(() => 1m / Zero());
Check(() => decimal.MaxValue * (One() + 1));

static void Check<T>(Func<T> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name}: {(e is InvalidCastException ? "" : e.Message)}");
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Length(string text) => text.Length;

[MethodImpl(MethodImplOptions.NoInlining)]
static int At(int[] values, int index) => values[index];

[MethodImpl(MethodImplOptions.NoInlining)]
static object Box(object value) => value;

[MethodImpl(MethodImplOptions.NoInlining)]
static int Divide(int a, int b) => a / b;

[MethodImpl(MethodImplOptions.NoInlining)]
static int Zero() => 0;

[MethodImpl(MethodImplOptions.NoInlining)]
static int One() => 1;
