using System.Numerics;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Functions of <c>double</c> that a processor may have instructions for, of a precision that is its own matter.</summary>
[SubstituteFor("System.Double")]
internal static class DoubleEstimates
{
    /// <summary>A product and a sum.</summary>
    public static double MultiplyAddEstimate(double left, double right, double addend) => (left * right) + addend;

    /// <summary>The nearest integer towards zero; out of range, the nearest there is.</summary>
    public static TInteger ConvertToIntegerNative<TInteger>(double value) where TInteger : IBinaryInteger<TInteger> =>
        TInteger.CreateSaturating(value);
}

/// <summary>As above, of <c>float</c>.</summary>
[SubstituteFor("System.Single")]
internal static class SingleEstimates
{
    /// <summary>A product and a sum.</summary>
    public static float MultiplyAddEstimate(float left, float right, float addend) => (left * right) + addend;

    /// <summary>The nearest integer towards zero; out of range, the nearest there is.</summary>
    public static TInteger ConvertToIntegerNative<TInteger>(float value) where TInteger : IBinaryInteger<TInteger> =>
        TInteger.CreateSaturating(value);
}

/// <summary>As above, of <c>Math</c>.</summary>
[SubstituteFor("System.Math")]
internal static class MathEstimates
{
    /// <summary>One over a number.</summary>
    public static double ReciprocalEstimate(double d) => 1 / d;

    /// <summary>One over a root.</summary>
    public static double ReciprocalSqrtEstimate(double d) => 1 / Math.Sqrt(d);
}

/// <summary>As above, of <c>MathF</c>.</summary>
[SubstituteFor("System.MathF")]
internal static class SingleMathEstimates
{
    /// <summary>One over a number.</summary>
    public static float ReciprocalEstimate(float x) => 1 / x;

    /// <summary>One over a root.</summary>
    public static float ReciprocalSqrtEstimate(float x) => 1 / MathF.Sqrt(x);
}
