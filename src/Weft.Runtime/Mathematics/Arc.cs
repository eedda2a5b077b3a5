namespace Weft.Mathematics;

/// <summary>The inverse functions of sine, cosine and tangent.</summary>
internal static class Arc
{
    // Below it these functions are the identity; above its inverse, the arc tangent is a right angle.
    private const double Tiny = 1.0 / (1 << 27);
    private const double Huge = 1L << 60;
    private const int Steps = 16;

    // The arc tangents of 0/16 to 16/16, each with what its double lacks.
    private static ReadOnlySpan<double> Table =>
    [
        0.0, 0.0,
        0.06241880999595735, -1.5490756308295046e-18,
        0.12435499454676144, -3.1253241424539383e-18,
        0.18534794999569476, 4.180692268843079e-18,
        0.24497866312686414, 1.0698755618734451e-17,
        0.3028848683749714, -1.1010827903001369e-17,
        0.35877067027057225, -2.4623815582638635e-17,
        0.4124104415973873, -1.587652227770689e-17,
        0.4636476090008061, 2.2698777452961687e-17,
        0.5123894603107377, -2.5462781472855804e-17,
        0.5585993153435624, -5.4556305485916264e-18,
        0.6022873461349642, 2.950430737228402e-17,
        0.6435011087932844, 1.5834785051444286e-17,
        0.6823165548747481, 6.943223671560008e-18,
        0.7188299996216245, -2.1478388444456983e-17,
        0.7531512809621944, -2.4256934659182068e-17,
        0.7853981633974483, 3.061616997868383e-17,
    ];

    private static Extended Pi => new(3.141592653589793, 1.2246467991473532e-16);

    /// <summary>The arc tangent.</summary>
    public static double Tangent(double value)
    {
        double magnitude = Math.Abs(value);
        return magnitude switch
        {
            double.NaN or < Tiny => value,
            > Huge => Math.CopySign(CircleReduction.RightAngle.High, value),
            _ => Math.CopySign(OfRatio(magnitude, 1).Value, value),
        };
    }

    /// <summary>The angle of a point, with the special cases of IEEE 754-2019, 9.2.1.</summary>
    public static double Tangent(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        return Math.CopySign(AngleAbove(Math.Abs(y), x), y);
    }

    /// <summary>The arc sine.</summary>
    public static double Sine(double value)
    {
        double magnitude = Math.Abs(value);
        return magnitude switch
        {
            > 1 => double.NaN,
            double.NaN or < Tiny => value,
            _ => Math.CopySign(OfRatio(magnitude, OtherLeg(magnitude)).Value, value),
        };
    }

    /// <summary>The arc cosine.</summary>
    public static double Cosine(double value)
    {
        double magnitude = Math.Abs(value);
        if (!(magnitude <= 1))
        {
            return double.NaN;
        }

        Extended angle = magnitude < Tiny ? CircleReduction.RightAngle - magnitude : OfRatio(OtherLeg(magnitude), magnitude);
        return (value < 0 ? Pi - angle : angle).Value;
    }

    private static Extended OtherLeg(double leg) => Extended.SquareRoot(Extended.Sum(1, -leg) * Extended.Sum(1, leg));

    private static double AngleAbove(double y, double x)
    {
        double width = Math.Abs(x);
        bool isLeft = double.IsNegative(x);
        if (y == 0)
        {
            return isLeft ? Pi.High : 0;
        }

        if (double.IsInfinity(y) || double.IsInfinity(width))
        {
            (y, width) = (double.IsInfinity(y) ? 1 : 0, double.IsInfinity(width) ? 1 : 0);
        }

        // Numbers further apart than this do not need a division in two parts, and closer ones come near to 1.
        int distance = width == 0 || y == 0 ? 0 : Math.ILogB(y) - Math.ILogB(width);
        if (width == 0 || distance > 60)
        {
            return CircleReduction.RightAngle.High;
        }

        if (y == 0 || distance < -60)
        {
            return isLeft ? Pi.High : y / width;
        }

        int shift = -Math.ILogB(width);
        Extended angle = OfRatio(Math.ScaleB(y, shift), Math.ScaleB(width, shift));
        return (isLeft ? Pi - angle : angle).Value;
    }

    // The angle of a point in the first quarter.
    private static Extended OfRatio(Extended y, Extended x) =>
        y.High <= x.High ? OfFraction(y / x) : CircleReduction.RightAngle - OfFraction(x / y);

    // From 0 to 1: the nearest angle of the table, and the series of the little that is between them.
    private static Extended OfFraction(Extended tangent)
    {
        int step = (int)((tangent.High * Steps) + 0.5);
        double known = (double)step / Steps;
        Extended rest = step == 0 ? tangent : (tangent - known) / (1 + (tangent * known));
        double square = rest.High * rest.High;
        double tail = -1.0 / 3 + (square * (1.0 / 5 + (square * (-1.0 / 7 + (square * (1.0 / 9 + (square * (-1.0 / 11 + (square / 13)))))))));
        Extended angle = rest + (rest.High * square * tail);
        return step == 0 ? angle : new Extended(Table[2 * step], Table[(2 * step) + 1]) + angle;
    }
}
