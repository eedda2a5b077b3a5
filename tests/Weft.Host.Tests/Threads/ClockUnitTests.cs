using System.Diagnostics;
using Weft.Host.Threads;

namespace Weft.Host.Tests.Threads;

public sealed class ClockUnitTests
{
    private static readonly long[] Values =
        [0, 1, 99, 100, 101, 999_999_999, 1_000_000_000, 1_000_000_001, 123_456_789_012_345_678, long.MaxValue - 1, long.MaxValue];

    [Fact]
    public void Nanoseconds_become_ticks_rounded_up()
    {
        foreach (long value in Values)
        {
            Int128 expected = ((Int128)value * Stopwatch.Frequency + 999_999_999) / 1_000_000_000;
            Assert.Equal(expected, ClockUnits.ToTicks(value));
        }
    }

    [Fact]
    public void Ticks_become_nanoseconds_rounded_down_and_no_more_than_fit()
    {
        foreach (long value in Values)
        {
            Int128 expected = Int128.Min((Int128)value * 1_000_000_000 / Stopwatch.Frequency, long.MaxValue);
            Assert.Equal(expected, ClockUnits.ToNanoseconds(value));
        }
    }
}
