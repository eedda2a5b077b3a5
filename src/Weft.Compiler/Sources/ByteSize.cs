using System.Globalization;

namespace Weft.Compiler.Sources;

/// <summary>Sizes as people write them: <c>64KiB</c>, <c>1GB</c>, <c>65536</c>.</summary>
internal static class ByteSize
{
    internal const string Accepts = "a number of bytes, or with one of B, KB, MB, GB, TB (powers of 1000) and KiB, MiB, GiB, TiB (powers of 1024)";

    private static readonly (string Suffix, long Bytes)[] Units =
    [
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40),
        ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000),
        ("B", 1),
    ];

    /// <summary>Reads a size. Letters may be of either case; a fraction is accepted where it comes to whole bytes.</summary>
    /// <returns>Bytes, or <see langword="null"/> where it is none.</returns>
    internal static long? Parse(string text)
    {
        ReadOnlySpan<char> number = text;
        long unit = 1;
        foreach ((string suffix, long size) in Units)
        {
            if (number.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                number = number[..^suffix.Length];
                unit = size;
                break;
            }
        }

        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || value > long.MaxValue / unit)
        {
            return null;
        }

        decimal total = value * unit;
        return total == (long)total ? (long)total : null;
    }

    /// <summary>Writes a size in the largest unit that is whole, as <see cref="Parse"/> reads it.</summary>
    internal static string Format(long bytes)
    {
        for (int index = 3; index >= 0 && bytes != 0; index--)
        {
            if (bytes % Units[index].Bytes == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{bytes / Units[index].Bytes} {Units[index].Suffix}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
    }
}
