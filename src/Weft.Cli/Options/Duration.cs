using System.Globalization;

namespace Weft.Cli.Options;

/// <summary>Durations as people write them: <c>500ms</c>, <c>10s</c>, <c>2m</c>, <c>1h</c>, <c>90</c> (seconds).</summary>
internal static class Duration
{
    internal const string Accepts = "a duration in ms, s, m or h (without a unit: seconds), more than 0 and at most 1000h";

    private const long MaxTicks = 1000 * TimeSpan.TicksPerHour;

    // "ms" stands before "s", which it ends with.
    private static readonly (string Suffix, long Ticks)[] Units =
    [
        ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
    ];

    /// <summary>Reads a duration.</summary>
    /// <returns>The duration, or <see langword="null"/> where it is none.</returns>
    internal static TimeSpan? Parse(string text)
    {
        ReadOnlySpan<char> number = text;
        long unit = TimeSpan.TicksPerSecond;
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
            || value > MaxTicks / unit)
        {
            return null;
        }

        long ticks = (long)(value * unit);
        return ticks > 0 ? TimeSpan.FromTicks(ticks) : null;
    }

    /// <summary>Writes a duration in the unit that suits it: <c>250 ms</c>, <c>1.5 s</c>, <c>12 m</c>.</summary>
    internal static string Format(TimeSpan duration) => duration.Ticks switch
    {
        < TimeSpan.TicksPerSecond => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        < 2 * TimeSpan.TicksPerMinute => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#} s"),
        < 2 * TimeSpan.TicksPerHour => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0.#} m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalHours:0.#} h"),
    };
}
