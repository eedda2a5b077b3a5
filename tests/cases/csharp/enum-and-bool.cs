// compare: dotnet
// Enums of each size, flags, and the logic of conditions with and without short cuts.

using System.Runtime.CompilerServices;

Report.Line($"{(int)Logic.Next(Day.Sunday)} {(int)Logic.Next(Day.Saturday)} {Logic.IsWeekend(Day.Monday)} {Logic.IsWeekend(Day.Sunday)}");
Report.Line($"{(byte)(Flags.A | Flags.C)} {(byte)(Flags.All & ~Flags.B)} {(byte)((Flags)200 ^ Flags.A)} {(Flags.All & Flags.B) != 0}");
Report.Line($"{(long)Huge.Most} {(ulong)Logic.Double(Huge.Least)} {(short)(Small)(-1)} {Small.X == (Small)3}");
for (int bits = 0; bits < 8; bits++)
{
    bool a = (bits & 1) != 0;
    bool b = (bits & 2) != 0;
    bool c = (bits & 4) != 0;
    Report.Line($"{Logic.And(a, b)} {Logic.Or(a, b)} {a & b} {a | b} {a ^ b} {!a} {Logic.Mixed(a, b, c)} {Logic.Choose(a, b, c)} {Logic.Count}");
}

internal enum Day
{
    Sunday,
    Monday,
    Saturday = 6,
}

[Flags]
internal enum Flags : byte
{
    A = 1,
    B = 2,
    C = 4,
    All = A | B | C,
}

internal enum Huge : long
{
    Least = long.MinValue,
    Most = long.MaxValue,
}

internal enum Small : short
{
    X = 3,
}

internal static class Logic
{
    public static int Count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Day Next(Day day) => (Day)(((int)day + 1) % 7);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsWeekend(Day day) => day is Day.Sunday or Day.Saturday;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Huge Double(Huge value) => (Huge)unchecked((long)value * 2 + 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Touch(bool value)
    {
        Count++;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool And(bool a, bool b) => Touch(a) && Touch(b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Or(bool a, bool b) => Touch(a) || Touch(b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Mixed(bool a, bool b, bool c) => (a && !b) || (c && (a || b)) || !(a | b | c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Choose(bool a, bool b, bool c) => a ? b ? 1 : 2 : c ? 3 : b ? 4 : 5;
}
