using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if WEFT
using Weft.Text;
#else
using System.Text;
#endif

/// <summary>What a case says, the same on .NET and in a module, where there is no heap for strings.</summary>
public static unsafe partial class Report
{
#if WEFT
    private static int s_number = -1;

    /// <summary>Which run this is, from 0: the program's argument.</summary>
    public static int RunNumber => s_number >= 0 ? s_number : s_number = ReadNumber();
#else
    /// <summary>Which run this is, from 0.</summary>
    public static int RunNumber;

    /// <summary>What has been said.</summary>
    public static readonly StringBuilder Written = new();
#endif

    /// <summary>Says a line that is put together on the stack.</summary>
    public static void Line(ref ReportLine line) => Line(line.Written);

    /// <summary>Says a line.</summary>
    public static void Line(ReadOnlySpan<byte> text)
    {
#if WEFT
        Terminal.WriteLine(text);
#else
        lock (Written)
        {
            Written.Append(Encoding.UTF8.GetString(text)).Append('\n');
        }
#endif
    }

    /// <summary>Says that there is no run of this number.</summary>
    public static void End() => Line("end"u8);

    /// <summary>Says a value.</summary>
    public static void Value(int value) => Line($"{value}");

    /// <summary>Says a value.</summary>
    public static void Value(long value) => Line($"{value}");

    /// <summary>Says a value.</summary>
    public static void Value(float value) => Line($"{value}");

    /// <summary>Says a value.</summary>
    public static void Value(double value) => Line($"{value}");

#if WEFT
    private static int ReadNumber()
    {
        int count;
        int size;
        _ = GetArgumentSizes(&count, &size);
        if (count < 2)
        {
            return 0;
        }

        byte** arguments = stackalloc byte*[count];
        byte* characters = stackalloc byte[size];
        _ = GetArguments(arguments, characters);
        int number = 0;
        for (byte* digit = arguments[1]; *digit != 0; digit++)
        {
            number = (number * 10) + *digit - '0';
        }

        return number;
    }

    [DllImport("wasi_snapshot_preview1", EntryPoint = "args_sizes_get")]
    private static extern int GetArgumentSizes(int* count, int* size);

    [DllImport("wasi_snapshot_preview1", EntryPoint = "args_get")]
    private static extern int GetArguments(byte** arguments, byte* characters);
#endif
}

/// <summary>
/// Makes <c>Report.Line($"{a} + {b} = {a + b}")</c> write without a heap. Floating-point numbers are written as their bits, so that no
/// difference is rounded away, and every NaN as <c>NaN</c>, since neither WebAssembly nor .NET says which one comes out.
/// </summary>
[InterpolatedStringHandler]
public unsafe ref struct ReportLine
{
    private const int Capacity = 256;

    private fixed byte _buffer[Capacity];
    private int _length;

    public ReportLine(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    [UnscopedRef]
    public ReadOnlySpan<byte> Written => MemoryMarshal.CreateReadOnlySpan(ref _buffer[0], _length);

    public void AppendLiteral(string value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            Append((byte)value[index]);
        }
    }

    public void AppendFormatted(scoped ReadOnlySpan<byte> value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            Append(value[index]);
        }
    }

    public void AppendFormatted(string value) => AppendLiteral(value);

    public void AppendFormatted(bool value) => AppendFormatted(value ? "true"u8 : "false"u8);

    public void AppendFormatted(char value) => AppendHex(value, 4);

    public void AppendFormatted(sbyte value) => AppendFormatted((long)value);

    public void AppendFormatted(byte value) => AppendFormatted((long)value);

    public void AppendFormatted(short value) => AppendFormatted((long)value);

    public void AppendFormatted(ushort value) => AppendFormatted((long)value);

    public void AppendFormatted(int value) => AppendFormatted((long)value);

    public void AppendFormatted(uint value) => AppendFormatted((ulong)value);

    public void AppendFormatted(nint value) => AppendFormatted((long)value);

    public void AppendFormatted(nuint value) => AppendFormatted((ulong)value);

    public void AppendFormatted(long value)
    {
        if (value < 0)
        {
            Append((byte)'-');
        }

        AppendFormatted(value < 0 ? 0UL - (ulong)value : (ulong)value);
    }

    public void AppendFormatted(ulong value)
    {
        ulong power = 1;
        while (value / power >= 10)
        {
            power *= 10;
        }

        for (; power != 0; power /= 10)
        {
            Append((byte)('0' + (int)(value / power % 10)));
        }
    }

    public void AppendFormatted(float value)
    {
        if (value != value)
        {
            AppendFormatted("NaN"u8);
        }
        else
        {
            AppendHex(BitConverter.SingleToUInt32Bits(value), 8);
        }
    }

    public void AppendFormatted(double value)
    {
        if (value != value)
        {
            AppendFormatted("NaN"u8);
        }
        else
        {
            AppendHex(BitConverter.DoubleToUInt64Bits(value), 16);
        }
    }

    public void AppendFormatted(Int128 value) => AppendFormatted((UInt128)value);

    public void AppendFormatted(UInt128 value)
    {
        AppendHex((ulong)(value >> 64), 16);
        AppendHex((ulong)value, 16);
    }

    private void AppendHex(ulong value, int digits)
    {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            int digit = (int)(value >> shift) & 0xF;
            Append((byte)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }
    }

    private void Append(byte value)
    {
        if (_length < Capacity)
        {
            _buffer[_length++] = value;
        }
    }
}
