using System.Globalization;
using System.Numerics;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The unsigned native integer, whose members take it for one of 64 bits in the library.</summary>
[SubstituteFor("System.UIntPtr")]
internal static class UnsignedNativeInteger
{
    /// <summary>Bytes of one.</summary>
    public static int get_Size() => 4;

    /// <summary>The greatest.</summary>
    public static nuint get_MaxValue() => unchecked((nuint)uint.MaxValue);

    /// <summary>The least.</summary>
    public static nuint get_MinValue() => unchecked((nuint)uint.MinValue);

    /// <summary>A number that equal ones share.</summary>
    public static int GetHashCode(ref nuint value) => ((uint)value).GetHashCode();

    /// <summary>The text.</summary>
    public static string ToString(ref nuint value) => ((uint)value).ToString();

    /// <summary>The text.</summary>
    public static string ToString(ref nuint value, string? format) => ((uint)value).ToString(format);

    /// <summary>The text.</summary>
    public static string ToString(ref nuint value, IFormatProvider? provider) => ((uint)value).ToString(provider);

    /// <summary>The text.</summary>
    public static string ToString(ref nuint value, string? format, IFormatProvider? provider) => ((uint)value).ToString(format, provider);

    /// <summary>Writes the text.</summary>
    public static bool TryFormat(
        ref nuint value, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((uint)value).TryFormat(destination, out written, format, provider);

    /// <summary>Writes the text.</summary>
    public static bool TryFormat(
        ref nuint value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((uint)value).TryFormat(destination, out written, format, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(string s) => (nuint)uint.Parse(s);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(string s, NumberStyles style) => (nuint)uint.Parse(s, style);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(string s, IFormatProvider? provider) => (nuint)uint.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(string s, NumberStyles style, IFormatProvider? provider) => (nuint)uint.Parse(s, style, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => (nuint)uint.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => (nuint)uint.Parse(s, style, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(ReadOnlySpan<byte> s, IFormatProvider? provider) => (nuint)uint.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nuint Parse(ReadOnlySpan<byte> s, NumberStyles style, IFormatProvider? provider) => (nuint)uint.Parse(s, style, provider);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, out nuint result) =>
        Convert(uint.TryParse(s, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, provider, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, style, provider, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out nuint result) =>
        Convert(uint.TryParse(s, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, provider, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, style, provider, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, out nuint result) =>
        Convert(uint.TryParse(s, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, provider, out uint value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        Convert(uint.TryParse(s, style, provider, out uint value), value, out result);

    /// <summary>How many zeros are above the highest one.</summary>
    public static nuint LeadingZeroCount(nuint value) => (nuint)BitOperations.LeadingZeroCount((uint)value);

    /// <summary>How many zeros are below the lowest one.</summary>
    public static nuint TrailingZeroCount(nuint value) => (nuint)BitOperations.TrailingZeroCount((uint)value);

    /// <summary>How many ones there are.</summary>
    public static nuint PopCount(nuint value) => (nuint)BitOperations.PopCount((uint)value);

    /// <summary>Turns the bits.</summary>
    public static nuint RotateLeft(nuint value, int rotateAmount) => (nuint)BitOperations.RotateLeft((uint)value, rotateAmount);

    /// <summary>Turns the bits.</summary>
    public static nuint RotateRight(nuint value, int rotateAmount) => (nuint)BitOperations.RotateRight((uint)value, rotateAmount);

    /// <summary>Makes one of another number: it must fit.</summary>
    public static bool TryConvertFromChecked<TOther>(TOther value, out nuint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nuint) ? (nuint)(object)value : (nuint)uint.CreateChecked(value);
        return true;
    }

    /// <summary>Makes one of another number: out of range, the nearest there is.</summary>
    public static bool TryConvertFromSaturating<TOther>(TOther value, out nuint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nuint) ? (nuint)(object)value : (nuint)uint.CreateSaturating(value);
        return true;
    }

    /// <summary>Makes one of another number: the low bits.</summary>
    public static bool TryConvertFromTruncating<TOther>(TOther value, out nuint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nuint) ? (nuint)(object)value : (nuint)uint.CreateTruncating(value);
        return true;
    }

    /// <summary>Bytes of one.</summary>
    [SubstituteName("System.Numerics.IBinaryInteger<nuint>.GetByteCount")]
    public static int GetByteCount(ref nuint value) => sizeof(int);

    /// <summary>How many bits hold it.</summary>
    [SubstituteName("System.Numerics.IBinaryInteger<nuint>.GetShortestBitLength")]
    public static int GetShortestBitLength(ref nuint value) => 32 - BitOperations.LeadingZeroCount((uint)value);

    private static bool Convert(bool isNumber, uint value, out nuint result)
    {
        result = (nuint)value;
        return isNumber;
    }
}
