using Weft.Text;
using Weft.Wasi;

namespace Weft.Bench.Guests;

/// <summary>What a measured program writes.</summary>
internal static class Report
{
    /// <summary>Writes the nanoseconds since a time of <see cref="Clock.Monotonic"/>, and how often it was done what is measured.</summary>
    public static void Since(long before, int count)
    {
        long after = Clock.Monotonic;
        Terminal.WriteLine($"{after - before} {count}");
    }
}
