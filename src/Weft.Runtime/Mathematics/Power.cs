namespace Weft.Mathematics;

/// <summary>Powers and cube roots (IEEE 754-2019, 9.2.1 for the special cases).</summary>
internal static class Power
{
    // Whoever is not 1 has a logarithm of at least 2^-54.
    private const double EndlessExponent = 1.8446744073709552e19 * 2;

    /// <summary>A number to the power of another.</summary>
    public static double Compute(double value, double exponent)
    {
        if (exponent == 0 || value == 1)
        {
            return 1;
        }

        if (double.IsNaN(value) || double.IsNaN(exponent))
        {
            return double.NaN;
        }

        double magnitude = Math.Abs(value);
        bool isNegative = double.IsNegative(value) && double.IsOddInteger(exponent);
        if (value < 0 && double.IsFinite(value) && double.IsFinite(exponent) && !double.IsInteger(exponent))
        {
            return double.NaN;
        }

        double result = OfMagnitude(magnitude, exponent);
        return isNegative ? -result : result;
    }

    /// <summary>The number whose third power is the given one.</summary>
    public static double CubeRoot(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude == 0 || !double.IsFinite(value))
        {
            return value;
        }

        int exponent = Math.ILogB(magnitude);
        int third = (int)Math.Floor(exponent / 3.0);
        double mantissa = Math.ScaleB(magnitude, -3 * third);

        // Halley's method from a line through the ends of 1 to 8: the error's third power with each step.
        double root = 0.857 + (mantissa / 7);
        for (int step = 0; step < 3; step++)
        {
            double cube = root * root * root;
            root *= (cube + (2 * mantissa)) / ((2 * cube) + mantissa);
        }

        Extended rest = (Extended.Product(root, root) * root) - mantissa;
        root -= rest.Value / (3 * root * root);
        return Math.CopySign(Math.ScaleB(root, third), value);
    }

    private static double OfMagnitude(double magnitude, double exponent)
    {
        if (magnitude == 1)
        {
            return 1;
        }

        if (magnitude == 0 || double.IsInfinity(magnitude) || Math.Abs(exponent) >= EndlessExponent)
        {
            return (magnitude > 1) == (exponent > 0) ? double.PositiveInfinity : 0;
        }

        return Exponential.Compute(Logarithm.Of(magnitude) * exponent);
    }
}
