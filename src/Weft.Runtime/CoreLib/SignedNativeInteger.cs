using System.Globalization;
using System.Numerics;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The signed native integer, whose members take it for one of 64 bits in the library.</summary>
[SubstituteFor("System.IntPtr")]
internal static class SignedNativeInteger
{
    /// <summary>Bytes of one.</summary>
    public static int get_Size() => 4;

    /// <summary>The greatest.</summary>
    public static nint get_MaxValue() => unchecked((nint)int.MaxValue);

    /// <summary>The least.</summary>
    public static nint get_MinValue() => unchecked((nint)int.MinValue);

    /// <summary>A number that equal ones share.</summary>
    public static int GetHashCode(ref nint value) => ((int)value).GetHashCode();

    /// <summary>The text.</summary>
    public static string ToString(ref nint value) => ((int)value).ToString();

    /// <summary>The text.</summary>
    public static string ToString(ref nint value, string? format) => ((int)value).ToString(format);

    /// <summary>The text.</summary>
    public static string ToString(ref nint value, IFormatProvider? provider) => ((int)value).ToString(provider);

    /// <summary>The text.</summary>
    public static string ToString(ref nint value, string? format, IFormatProvider? provider) => ((int)value).ToString(format, provider);

    /// <summary>Writes the text.</summary>
    public static bool TryFormat(
        ref nint value, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((int)value).TryFormat(destination, out written, format, provider);

    /// <summary>Writes the text.</summary>
    public static bool TryFormat(
        ref nint value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((int)value).TryFormat(destination, out written, format, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(string s) => (nint)int.Parse(s);

    /// <summary>Reads a number.</summary>
    public static nint Parse(string s, NumberStyles style) => (nint)int.Parse(s, style);

    /// <summary>Reads a number.</summary>
    public static nint Parse(string s, IFormatProvider? provider) => (nint)int.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(string s, NumberStyles style, IFormatProvider? provider) => (nint)int.Parse(s, style, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => (nint)int.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => (nint)int.Parse(s, style, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(ReadOnlySpan<byte> s, IFormatProvider? provider) => (nint)int.Parse(s, provider);

    /// <summary>Reads a number.</summary>
    public static nint Parse(ReadOnlySpan<byte> s, NumberStyles style, IFormatProvider? provider) => (nint)int.Parse(s, style, provider);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, out nint result) =>
        Convert(int.TryParse(s, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, provider, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, style, provider, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out nint result) =>
        Convert(int.TryParse(s, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, provider, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, style, provider, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, out nint result) =>
        Convert(int.TryParse(s, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, provider, out int value), value, out result);

    /// <summary>Reads a number, or says that there is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> s, NumberStyles style, IFormatProvider? provider, out nint result) =>
        Convert(int.TryParse(s, style, provider, out int value), value, out result);

    /// <summary>How many zeros are above the highest one.</summary>
    public static nint LeadingZeroCount(nint value) => (nint)BitOperations.LeadingZeroCount((uint)value);

    /// <summary>How many zeros are below the lowest one.</summary>
    public static nint TrailingZeroCount(nint value) => (nint)BitOperations.TrailingZeroCount((uint)value);

    /// <summary>How many ones there are.</summary>
    public static nint PopCount(nint value) => (nint)BitOperations.PopCount((uint)value);

    /// <summary>Turns the bits.</summary>
    public static nint RotateLeft(nint value, int rotateAmount) => (nint)BitOperations.RotateLeft((uint)value, rotateAmount);

    /// <summary>Turns the bits.</summary>
    public static nint RotateRight(nint value, int rotateAmount) => (nint)BitOperations.RotateRight((uint)value, rotateAmount);

    /// <summary>Makes one of another number: it must fit.</summary>
    public static bool TryConvertFromChecked<TOther>(TOther value, out nint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nint) ? (nint)(object)value : (nint)int.CreateChecked(value);
        return true;
    }

    /// <summary>Makes one of another number: out of range, the nearest there is.</summary>
    public static bool TryConvertFromSaturating<TOther>(TOther value, out nint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nint) ? (nint)(object)value : (nint)int.CreateSaturating(value);
        return true;
    }

    /// <summary>Makes one of another number: the low bits.</summary>
    public static bool TryConvertFromTruncating<TOther>(TOther value, out nint result) where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(nint) ? (nint)(object)value : (nint)int.CreateTruncating(value);
        return true;
    }

    /// <summary>Bytes of one.</summary>
    [SubstituteName("System.Numerics.IBinaryInteger<nint>.GetByteCount")]
    public static int GetByteCount(ref nint value) => sizeof(int);

    /// <summary>How many bits hold it, a sign among them where it is negative.</summary>
    [SubstituteName("System.Numerics.IBinaryInteger<nint>.GetShortestBitLength")]
    public static int GetShortestBitLength(ref nint value) =>
        value >= 0 ? 32 - BitOperations.LeadingZeroCount((uint)value) : 33 - BitOperations.LeadingZeroCount(~(uint)value);

    private static bool Convert(bool isNumber, int value, out nint result)
    {
        result = (nint)value;
        return isNumber;
    }
}
