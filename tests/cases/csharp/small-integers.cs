// compare: dotnet
// Locals, fields, arguments and results of types smaller than 32 bits are cut off where they are stored, and extended where they are read.

using System.Runtime.CompilerServices;

foreach (int value in Edges.Int32)
{
    Report.Line($"arguments {Small.SByte(value)} {Small.Byte(value)} {Small.Int16(value)} {Small.UInt16(value)} {Small.Char(value)} {Small.Bool(value)}");
    Report.Line($"locals {Small.Locals(value)}");
    Report.Line($"fields {Small.Fields(value)} {Small.Statics(value)} {Small.Pointers(value)}");
    Report.Line($"compound {Small.Compound(value)} {Small.Counters((byte)value)}");
}

internal struct Fields
{
    public sbyte A;
    public byte B;
    public short C;
    public ushort D;
    public char E;
    public bool F;
}

internal static unsafe class Small
{
    private static sbyte s_a;
    private static byte s_b;
    private static short s_c;
    private static ushort s_d;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static sbyte Pass(sbyte value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Pass(byte value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static short Pass(short value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ushort Pass(ushort value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char Pass(char value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Pass(bool value) => value;

    public static int SByte(int value) => Pass((sbyte)value);

    public static int Byte(int value) => Pass((byte)value);

    public static int Int16(int value) => Pass((short)value);

    public static int UInt16(int value) => Pass((ushort)value);

    public static int Char(int value) => Pass((char)value);

    public static bool Bool(int value) => Pass(value > 10);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Locals(int value)
    {
        sbyte a = (sbyte)value;
        byte b = (byte)value;
        short c = (short)value;
        ushort d = (ushort)value;
        a++;
        b--;
        c += 30000;
        d -= 40000;
        return a + (b * 1000L) + (c * 1000000L) + (d * 1000000000000L);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Fields(int value)
    {
        Fields fields = new()
        {
            A = (sbyte)value,
            B = (byte)(value + 1),
            C = (short)(value + 2),
            D = (ushort)(value + 3),
            E = (char)(value + 4),
            F = value < 0,
        };
        fields.A -= 100;
        fields.B += 200;
        fields.C *= 3;
        fields.D <<= 1;
        fields.E++;
        fields.F ^= true;
        return (((((((((long)fields.A * 31) + fields.B) * 31) + fields.C) * 31) + fields.D) * 31) + fields.E) * (fields.F ? 3 : 5);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Statics(int value)
    {
        s_a = (sbyte)value;
        s_b = (byte)value;
        s_c = (short)value;
        s_d = (ushort)value;
        s_a++;
        s_b++;
        s_c++;
        s_d++;
        return s_a + (s_b * 1000L) + (s_c * 1000000L) + (s_d * 1000000000000L);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Pointers(int value)
    {
        long memory = 0x1122334455667788;
        sbyte* a = (sbyte*)&memory;
        a[0] = (sbyte)value;
        ((byte*)a)[3] = (byte)value;
        ((short*)a)[2] = (short)value;
        ((ushort*)a)[3] = (ushort)(value >> 3);
        return memory + a[0] + ((byte*)a)[0] + ((short*)a)[2] + ((ushort*)a)[3];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Compound(int value)
    {
        byte x = (byte)value;
        x <<= 3;
        x |= 1;
        x = (byte)~x;
        sbyte y = (sbyte)x;
        y >>= 1;
        y = (sbyte)-y;
        ushort z = (ushort)y;
        z = (ushort)(z * z);
        return x + (y << 8) + (z << 16);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Counters(byte start)
    {
        int rounds = 0;
        for (byte i = start; i != (byte)(start - 3); i++)
        {
            rounds++;
        }

        return rounds;
    }
}
