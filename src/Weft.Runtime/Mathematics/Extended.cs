namespace Weft.Mathematics;

/// <summary>
/// A number as the unevaluated sum of two: about 106 bits, so that a result of functions upon functions still rounds to within one unit
/// of a <c>double</c>'s last place. Products split their factors (T. J. Dekker, 1971), which overflows above 2^996: callers scale.
/// </summary>
/// <param name="high">The sum, rounded.</param>
/// <param name="low">The rest, at most half a unit in the last place of <paramref name="high"/>.</param>
internal readonly struct Extended(double high, double low)
{
    private const double Splitter = (1 << 27) + 1;

    /// <summary>The sum, rounded.</summary>
    public readonly double High = high;

    /// <summary>What <see cref="High"/> lacks.</summary>
    public readonly double Low = low;

    /// <summary>The nearest <c>double</c>.</summary>
    public double Value => High + Low;

    /// <summary>A <c>double</c> as it is.</summary>
    public static implicit operator Extended(double value) => new(value, 0);

    /// <summary>The other sign.</summary>
    public static Extended operator -(Extended value) => new(-value.High, -value.Low);

    /// <summary>A sum.</summary>
    public static Extended operator +(Extended left, Extended right)
    {
        Extended high = Sum(left.High, right.High);
        Extended low = Sum(left.Low, right.Low);
        high = OrderedSum(high.High, high.Low + low.High);
        return OrderedSum(high.High, high.Low + low.Low);
    }

    /// <summary>A difference.</summary>
    public static Extended operator -(Extended left, Extended right) => left + -right;

    /// <summary>A product.</summary>
    public static Extended operator *(Extended left, Extended right)
    {
        Extended product = Product(left.High, right.High);
        return OrderedSum(product.High, product.Low + ((left.High * right.Low) + (left.Low * right.High)));
    }

    /// <summary>A quotient.</summary>
    public static Extended operator /(Extended left, Extended right)
    {
        double quotient = left.High / right.High;
        Extended rest = left - (right * quotient);
        return OrderedSum(quotient, rest.Value / right.High);
    }

    /// <summary>The exact sum of two numbers.</summary>
    public static Extended Sum(double left, double right)
    {
        double sum = left + right;
        double added = sum - left;
        return new(sum, (left - (sum - added)) + (right - added));
    }

    /// <summary>The exact sum of two numbers of which the first is the greater one by magnitude, or zero.</summary>
    public static Extended OrderedSum(double greater, double smaller)
    {
        double sum = greater + smaller;
        return new(sum, smaller - (sum - greater));
    }

    /// <summary>The exact product of two numbers.</summary>
    public static Extended Product(double left, double right)
    {
        double product = left * right;
        Extended leftHalves = Split(left);
        Extended rightHalves = Split(right);
        double rest = (leftHalves.High * rightHalves.High) - product;
        rest += leftHalves.High * rightHalves.Low;
        rest += leftHalves.Low * rightHalves.High;
        return new(product, rest + (leftHalves.Low * rightHalves.Low));
    }

    /// <summary>The square root of a number that is not negative.</summary>
    public static Extended SquareRoot(Extended value)
    {
        double root = Math.Sqrt(value.High);
        return root == 0 ? 0 : OrderedSum(root, (value - Product(root, root)).Value / (2 * root));
    }

    /// <summary>The value times a power of two; neither part may leave the range of normal numbers.</summary>
    public Extended TimesPowerOfTwo(int exponent)
    {
        double factor = PowerOfTwo(exponent);
        return new(High * factor, Low * factor);
    }

    /// <summary>The nearest <c>double</c> to the value times a power of two, which may overflow, or be subnormal.</summary>
    public double Scale(int exponent)
    {
        const int Step = 1000;
        return exponent switch
        {
            > Step => Value * PowerOfTwo(exponent - Step) * PowerOfTwo(Step),
            < -Step => Value * PowerOfTwo(exponent + Step) * PowerOfTwo(-Step),
            _ => Value * PowerOfTwo(exponent),
        };
    }

    /// <summary>Two to a power from -1022 to 1023.</summary>
    public static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);

    private static Extended Split(double value)
    {
        double scaled = value * Splitter;
        double high = scaled - (scaled - value);
        return new(high, value - high);
    }
}
