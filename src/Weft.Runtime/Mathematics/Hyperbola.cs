namespace Weft.Mathematics;

/// <summary>The hyperbolic functions and their inverses.</summary>
internal static class Hyperbola
{
    // Below it these functions are the identity, or one; above its inverse, the smaller part of a sum is lost.
    private const double Tiny = 1.0 / (1 << 28);
    private const double Huge = 1 << 28;

    // Above it e^-x is nothing beside e^x.
    private const double Far = 40;

    private static Extended LogarithmOfTwo => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>The hyperbolic sine.</summary>
    public static double Sine(double value)
    {
        double magnitude = Math.Abs(value);
        return magnitude switch
        {
            double.NaN or < Tiny => value,
            > Far => Math.CopySign(HalfExponential(magnitude), value),
            _ => Math.CopySign(SineOf(Exponential.MinusOne(magnitude)), value),
        };
    }

    /// <summary>The hyperbolic cosine.</summary>
    public static double Cosine(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude > Far)
        {
            return HalfExponential(magnitude);
        }

        if (double.IsNaN(value) || magnitude < Tiny)
        {
            return double.IsNaN(value) ? value : 1;
        }

        Extended power = 1 + Exponential.MinusOne(magnitude);
        return ((power + (1 / power)) * 0.5).Value;
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tangent(double value)
    {
        double magnitude = Math.Abs(value);
        if (double.IsNaN(value) || magnitude < Tiny)
        {
            return value;
        }

        if (magnitude > Far / 2)
        {
            return Math.CopySign(1, value);
        }

        Extended rest = Exponential.MinusOne(2 * magnitude);
        return Math.CopySign((rest / (2 + rest)).Value, value);
    }

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static double AreaSine(double value)
    {
        double magnitude = Math.Abs(value);
        if (!double.IsFinite(value) || magnitude < Tiny)
        {
            return value;
        }

        if (magnitude > Huge)
        {
            return Math.CopySign((Logarithm.Of(magnitude) + LogarithmOfTwo).Value, value);
        }

        Extended square = Extended.Product(magnitude, magnitude);
        Extended beyondOne = magnitude + (square / (1 + Extended.SquareRoot(1 + square)));
        return Math.CopySign(Logarithm.OfOnePlus(beyondOne).Value, value);
    }

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    public static double AreaCosine(double value)
    {
        if (!(value > 1))
        {
            return value == 1 ? 0 : double.NaN;
        }

        if (value > Huge)
        {
            return double.IsInfinity(value) ? value : (Logarithm.Of(value) + LogarithmOfTwo).Value;
        }

        double above = value - 1;
        return Logarithm.OfOnePlus(above + Extended.SquareRoot(above * (above + (Extended)2))).Value;
    }

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    public static double AreaTangent(double value)
    {
        double magnitude = Math.Abs(value);
        return magnitude switch
        {
            > 1 => double.NaN,
            double.NaN or < Tiny => value,
            1 => Math.CopySign(double.PositiveInfinity, value),
            _ => Math.CopySign((Logarithm.OfOnePlus((2 * magnitude) / Extended.Sum(1, -magnitude)) * 0.5).Value, value),
        };
    }

    private static double SineOf(Extended powerMinusOne) => ((powerMinusOne + (powerMinusOne / (1 + powerMinusOne))) * 0.5).Value;

    private static double HalfExponential(double value)
    {
        if (value > Exponential.Overflow + 1)
        {
            return double.PositiveInfinity;
        }

        Extended rest = Exponential.Decompose(value, out int exponent);
        return (1 + rest).Scale(exponent - 1);
    }
}
