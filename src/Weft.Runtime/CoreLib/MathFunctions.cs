using Weft.Intrinsics;
using Weft.Mathematics;

namespace Weft.CoreLib;

/// <summary>Functions of <c>Math</c> that the library takes from C.</summary>
[SubstituteFor("System.Math")]
internal static class MathFunctions
{
    /// <summary>The sine.</summary>
    public static double Sin(double d) => Circle.Sine(d);

    /// <summary>The cosine.</summary>
    public static double Cos(double d) => Circle.Cosine(d);

    /// <summary>The tangent.</summary>
    public static double Tan(double d) => Circle.Tangent(d);

    /// <summary>The arc sine.</summary>
    public static double Asin(double d) => Arc.Sine(d);

    /// <summary>The arc cosine.</summary>
    public static double Acos(double d) => Arc.Cosine(d);

    /// <summary>The arc tangent.</summary>
    public static double Atan(double d) => Arc.Tangent(d);

    /// <summary>The hyperbolic sine.</summary>
    public static double Sinh(double d) => Hyperbola.Sine(d);

    /// <summary>The hyperbolic cosine.</summary>
    public static double Cosh(double d) => Hyperbola.Cosine(d);

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double d) => Hyperbola.Tangent(d);

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static double Asinh(double d) => Hyperbola.AreaSine(d);

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    public static double Acosh(double d) => Hyperbola.AreaCosine(d);

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    public static double Atanh(double d) => Hyperbola.AreaTangent(d);

    /// <summary>The cube root.</summary>
    public static double Cbrt(double d) => Power.CubeRoot(d);

    /// <summary>The angle of a point.</summary>
    public static double Atan2(double y, double x) => Arc.Tangent(y, x);

    /// <summary>The exponential function.</summary>
    public static double Exp(double x) => Exponential.Compute(x);

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x) => Logarithm.Natural(x);

    /// <summary>The logarithm to the base 2.</summary>
    public static double Log2(double x) => Logarithm.Binary(x);

    /// <summary>The logarithm to the base 10.</summary>
    public static double Log10(double x) => Logarithm.Decimal(x);

    /// <summary>A power.</summary>
    public static double Pow(double x, double y) => Power.Compute(x, y);

    /// <summary>A product and a sum that are rounded once.</summary>
    public static double FusedMultiplyAdd(double x, double y, double z) => FusedMultiplication.Compute(x, y, z);
}
