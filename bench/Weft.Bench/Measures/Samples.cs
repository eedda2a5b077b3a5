namespace Weft.Bench.Measures;

/// <summary>Figures of one side, in the order in which they were taken.</summary>
internal sealed class Samples(IReadOnlyList<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public IReadOnlyList<double> Values => values;

    public double Median => Quantile(0.5);

    /// <summary>A quarter of the figures are below.</summary>
    public double LowerQuartile => Quantile(0.25);

    /// <summary>A quarter of the figures are above.</summary>
    public double UpperQuartile => Quantile(0.75);

    private double Quantile(double part)
    {
        double position = part * (_sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, _sorted.Length - 1);
        return _sorted[below] + (_sorted[above] - _sorted[below]) * (position - below);
    }
}
