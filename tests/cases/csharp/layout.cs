// compare: dotnet
// Explicit layout, overlapping fields, packing, fixed buffers, inline arrays and the sizes that come of them.

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

unsafe
{
    Union union = default;
    union.Long = 0x1122334455667788;
    Report.Line($"{union.Low} {union.High} {union.Byte3} {union.Short6} {sizeof(Union)}");
    union.High = -1;
    union.Byte3 = 0;
    Report.Line($"{union.Long} {union.Double}");
    Union copy = union;
    copy.Double = 1.0;
    Report.Line($"{copy.High} {union.High}");

    Packed packed = new() { A = 1, B = 0x0203040506070809, C = 10, D = 11 };
    byte* bytes = (byte*)&packed;
    Report.Line($"{sizeof(Packed)} {bytes[0]} {bytes[1]} {bytes[8]} {bytes[9]} {bytes[11]} {packed.B}");
    Report.Line($"{sizeof(Sized)} {sizeof(Mixed)} {sizeof(Offset)} {sizeof(Bools)} {Unsafe.SizeOf<Generic<byte>>()} {Unsafe.SizeOf<Generic<double>>()}");
    Mixed mixed = new() { A = 1, B = 2.5, C = 3, D = 4 };
    Report.Line($"{(byte*)&mixed.B - (byte*)&mixed} {(byte*)&mixed.C - (byte*)&mixed} {(byte*)&mixed.D - (byte*)&mixed}");

    Fixed buffer = default;
    for (int i = 0; i < 5; i++)
    {
        buffer.Data[i] = i * 11;
    }

    Fixed second = buffer;
    second.Data[2] = -1;
    Report.Line($"{buffer.Data[2]} {second.Data[2]} {second.Data[4]} {sizeof(Fixed)} {buffer.After} {Sum(ref buffer)}");

    Inline inline = default;
    for (int i = 0; i < 4; i++)
    {
        inline[i] = i + 0.5;
    }

    Inline other = inline;
    other[3] = 100;
    Span<double> span = inline;
    span[0] = -1;
    double sum = 0;
    foreach (double value in inline)
    {
        sum += value;
    }

    Report.Line($"{inline[0]} {inline[3]} {other[3]} {sum} {span.Length} {((ReadOnlySpan<double>)other)[1..3][0]} {sizeof(Inline)}");
    Report.Line($"{Last(inline)} {inline[^1]} {inline[1..][0]}");
    Bits bits = Unsafe.BitCast<double, Bits>(-2.5);
    Report.Line($"{bits.Low} {bits.High}");
}

static unsafe int Sum(ref Fixed buffer)
{
    int sum = 0;
    fixed (int* data = buffer.Data)
    {
        for (int i = 0; i < 5; i++)
        {
            sum += data[i];
        }
    }

    return sum;
}

static double Last(in Inline inline) => inline[3];

[StructLayout(LayoutKind.Explicit)]
internal struct Union
{
    [FieldOffset(0)]
    public long Long;

    [FieldOffset(0)]
    public double Double;

    [FieldOffset(0)]
    public int Low;

    [FieldOffset(4)]
    public int High;

    [FieldOffset(3)]
    public byte Byte3;

    [FieldOffset(6)]
    public short Short6;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct Packed
{
    public byte A;
    public long B;
    public short C;
    public byte D;
}

[StructLayout(LayoutKind.Sequential, Size = 40)]
internal struct Sized
{
    public int A;
}

internal struct Mixed
{
    public byte A;
    public double B;
    public short C;
    public int D;
}

[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct Offset
{
    [FieldOffset(5)]
    public byte A;

    [FieldOffset(16)]
    public int B;
}

internal struct Bools
{
    public bool A;
    public char B;
    public bool C;
}

internal struct Generic<T>
{
    public byte Before;
    public T Value;
}

internal unsafe struct Fixed
{
    public byte Before;
    public fixed int Data[5];
    public byte After;
}

[InlineArray(4)]
internal struct Inline
{
    private double _element;
}

internal struct Bits
{
    public int Low;
    public int High;
}
