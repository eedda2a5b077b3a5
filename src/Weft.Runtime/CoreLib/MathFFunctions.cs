using Weft.Intrinsics;
using Weft.Mathematics;

namespace Weft.CoreLib;

/// <summary>Functions of <c>MathF</c> that the library takes from C, computed as <c>double</c> and rounded.</summary>
[SubstituteFor("System.MathF")]
internal static class MathFFunctions
{
    /// <summary>The sine.</summary>
    public static float Sin(float x) => (float)Circle.Sine(x);

    /// <summary>The cosine.</summary>
    public static float Cos(float x) => (float)Circle.Cosine(x);

    /// <summary>The tangent.</summary>
    public static float Tan(float x) => (float)Circle.Tangent(x);

    /// <summary>The arc sine.</summary>
    public static float Asin(float x) => (float)Arc.Sine(x);

    /// <summary>The arc cosine.</summary>
    public static float Acos(float x) => (float)Arc.Cosine(x);

    /// <summary>The arc tangent.</summary>
    public static float Atan(float x) => (float)Arc.Tangent(x);

    /// <summary>The hyperbolic sine.</summary>
    public static float Sinh(float x) => (float)Hyperbola.Sine(x);

    /// <summary>The hyperbolic cosine.</summary>
    public static float Cosh(float x) => (float)Hyperbola.Cosine(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static float Tanh(float x) => (float)Hyperbola.Tangent(x);

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static float Asinh(float x) => (float)Hyperbola.AreaSine(x);

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    public static float Acosh(float x) => (float)Hyperbola.AreaCosine(x);

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    public static float Atanh(float x) => (float)Hyperbola.AreaTangent(x);

    /// <summary>The cube root.</summary>
    public static float Cbrt(float x) => (float)Power.CubeRoot(x);

    /// <summary>The angle of a point.</summary>
    public static float Atan2(float y, float x) => (float)Arc.Tangent(y, x);

    /// <summary>The exponential function.</summary>
    public static float Exp(float x) => (float)Exponential.Compute(x);

    /// <summary>The natural logarithm.</summary>
    public static float Log(float x) => (float)Logarithm.Natural(x);

    /// <summary>The logarithm to the base 2.</summary>
    public static float Log2(float x) => (float)Logarithm.Binary(x);

    /// <summary>The logarithm to the base 10.</summary>
    public static float Log10(float x) => (float)Logarithm.Decimal(x);

    /// <summary>A power.</summary>
    public static float Pow(float x, float y) => (float)Power.Compute(x, y);

    /// <summary>A product and a sum that are rounded once.</summary>
    public static float FusedMultiplyAdd(float x, float y, float z) => FusedMultiplication.Compute(x, y, z);
}
