namespace Weft.Bench.Measures;

/// <summary>What came of a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Own">Our figures.</param>
/// <param name="Peer">The peer's figures; <see langword="null"/> where it is missing.</param>
/// <param name="Unavailable">Why it was not taken; else <see langword="null"/>.</param>
internal sealed record MeasureResult(Measure Measure, Samples? Own, Samples? Peer, string? Unavailable)
{
    /// <summary>Whether it was not taken because something is wrong, not because something is missing.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Why there is no peer; else <see langword="null"/>.</summary>
    public string? PeerMissing { get; init; }

    /// <summary>
    /// The median of the ratios of neighbouring runs: what disturbs the machine disturbs both of them. Not a number without a peer.
    /// </summary>
    public double Ratio
    {
        get
        {
            if (Peer is null)
            {
                return double.NaN;
            }

            double[] ratios = new double[Own!.Values.Count];
            for (int i = 0; i < ratios.Length; i++)
            {
                ratios[i] = Own.Values[i] / Peer.Values[i];
            }

            return new Samples(ratios).Median;
        }
    }

    /// <summary>Whether the promise is kept; <see langword="null"/> where there is none.</summary>
    public bool? IsMet => Unavailable is not null ? false : Measure.Target.IsMet(Own!.Median, Ratio, Measure.Unit);
}
