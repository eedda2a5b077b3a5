namespace Weft.Compiler.Layout;

/// <summary>Rounding to powers of two.</summary>
internal static class Alignment
{
    /// <summary>Rounds up.</summary>
    /// <param name="value">Far enough below 2^64 that the result is too.</param>
    /// <param name="alignment">A power of two.</param>
    public static ulong RoundUp(ulong value, ulong alignment) => (value + alignment - 1) & ~(alignment - 1);
}
