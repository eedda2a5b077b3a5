namespace Weft.Mathematics;

/// <summary>Sine, cosine and tangent of any number.</summary>
internal static class Circle
{
    /// <summary>The sine of an angle in radians.</summary>
    public static double Sine(double angle)
    {
        if (!double.IsFinite(angle))
        {
            return double.NaN;
        }

        Extended rest = CircleReduction.Reduce(angle, out int rightAngles);
        return angle == 0 ? angle : Turn(rest, rightAngles);
    }

    /// <summary>The cosine of an angle in radians.</summary>
    public static double Cosine(double angle) =>
        double.IsFinite(angle) ? Turn(CircleReduction.Reduce(angle, out int rightAngles), rightAngles + 1) : double.NaN;

    /// <summary>The tangent of an angle in radians.</summary>
    public static double Tangent(double angle)
    {
        if (angle == 0 || !double.IsFinite(angle))
        {
            return angle == 0 ? angle : double.NaN;
        }

        Extended rest = CircleReduction.Reduce(angle, out int rightAngles);
        Extended sine = SineOf(rest);
        Extended cosine = CosineOf(rest);
        return ((rightAngles & 1) == 0 ? Quotient(sine, cosine) : -Quotient(cosine, sine)).Value;
    }

    // The sine of an angle and a number of right angles.
    private static double Turn(Extended rest, int rightAngles)
    {
        double value = ((rightAngles & 1) == 0 ? SineOf(rest) : CosineOf(rest)).High;
        return (rightAngles & 2) == 0 ? value : -value;
    }

    private static Extended Quotient(Extended dividend, Extended divisor)
    {
        // Angles may be subnormal, which the exact product of a division does not hold.
        return Math.Abs(dividend.High) < 1e-200 ? dividend.High / divisor.High : dividend / divisor;
    }

    private static Extended SineOf(Extended angle)
    {
        double x = angle.High;
        double square = x * x;
        double tail = 1.0 / 120 + (square * (-1.0 / 5040 + (square * (1.0 / 362880 + (square * (-1.0 / 39916800
            + (square * (1.0 / 6227020800 + (square * (-1.0 / 1307674368000 + (square / 355687428096000)))))))))));
        double first = x * square;
        double rest = (first * square * tail) - (first * (1.0 / 6)) + (angle.Low * (1 - (square * 0.5)));
        return Extended.OrderedSum(x, rest);
    }

    private static Extended CosineOf(Extended angle)
    {
        double x = angle.High;
        if (Math.Abs(x) < 1e-100)
        {
            return 1;
        }

        Extended square = Extended.Product(x, x);
        double y = square.High;
        double tail = 1.0 / 24 + (y * (-1.0 / 720 + (y * (1.0 / 40320 + (y * (-1.0 / 3628800 + (y * (1.0 / 479001600
            + (y * (-1.0 / 87178291200 + (y * (1.0 / 20922789888000 - (y / 6402373705728000)))))))))))));
        Extended first = Extended.OrderedSum(1, -0.5 * y);
        return Extended.OrderedSum(first.High, first.Low + ((y * y * tail) - (square.Low * 0.5) - (x * angle.Low)));
    }
}
