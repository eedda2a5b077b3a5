namespace Weft.Bench.Measures;

/// <summary>What came of a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Own">Our figures.</param>
/// <param name="Peer">The peer's figures.</param>
/// <param name="Unavailable">Why it was not taken; else <see langword="null"/>.</param>
internal sealed record MeasureResult(Measure Measure, Samples? Own, Samples? Peer, string? Unavailable)
{
    /// <summary>Whether it was not taken because something is wrong, not because something is missing.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The median of the ratios of neighbouring runs: what disturbs the machine disturbs both of them.</summary>
    public double Ratio
    {
        get
        {
            double[] ratios = new double[Own!.Values.Count];
            for (int i = 0; i < ratios.Length; i++)
            {
                ratios[i] = Own.Values[i] / Peer!.Values[i];
            }

            return new Samples(ratios).Median;
        }
    }

    /// <summary>Whether the promise is kept.</summary>
    public bool IsMet => Unavailable is null && Measure.Target.IsMet(Own!.Median, Ratio, Measure.Unit);
}
