using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What <c>Math</c> throws, without the values in the message, which would have to be objects.</summary>
[SubstituteFor("System.Math", OnlyWithoutHeap = true)]
internal static class MathErrors
{
    /// <summary>The least value allowed is above the greatest.</summary>
    [DoesNotReturn]
    public static void ThrowMinMaxException<T>(T min, T max) => throw new ArgumentException("min is greater than max");
}
