using System.Globalization;

namespace Weft.Bench.Measures;

/// <summary>What a figure is a count of.</summary>
/// <param name="Name">Its sign.</param>
/// <param name="IsHigherBetter">Whether more is better.</param>
internal sealed record Unit(string Name, bool IsHigherBetter)
{
    public static Unit Nanoseconds { get; } = new("ns", false);

    public static Unit Microseconds { get; } = new("µs", false);

    public static Unit Milliseconds { get; } = new("ms", false);

    public static Unit Kilobytes { get; } = new("kB", false);

    public static Unit PerSecond { get; } = new("/s", true);

    public static Unit MegabytesPerSecond { get; } = new("MB/s", true);
}

/// <summary>A promise: a limit for the figure itself, or for its ratio to the peer's.</summary>
/// <param name="Limit">The limit; <see langword="null"/> where nothing was promised but the figure.</param>
/// <param name="IsRatio">Whether the ratio is what counts.</param>
internal sealed record Target(double? Limit, bool IsRatio)
{
    /// <summary>A figure that is reported.</summary>
    public static Target Reported { get; } = new(null, false);

    /// <summary>A ratio that is reported.</summary>
    public static Target ReportedRatio { get; } = new(null, true);

    public static Target Figure(double limit) => new(limit, false);

    public static Target TimesPeer(double limit) => new(limit, true);

    /// <summary>Tells whether the promise is kept; <see langword="null"/> where there is none.</summary>
    public bool? IsMet(double figure, double ratio, Unit unit)
    {
        double value = IsRatio ? ratio : figure;
        return Limit is not { } limit ? null : unit.IsHigherBetter ? value >= limit : value <= limit;
    }

    /// <summary>Writes it as <c>≤ 30 ns</c> or <c>≤ 1.5×</c>.</summary>
    public string ToText(Unit unit)
    {
        if (Limit is not { } value)
        {
            return "reported";
        }

        string limit = value.ToString("0.##", CultureInfo.InvariantCulture);
        return (unit.IsHigherBetter ? "≥ " : "≤ ") + limit + (IsRatio ? "×" : " " + unit.Name);
    }
}
