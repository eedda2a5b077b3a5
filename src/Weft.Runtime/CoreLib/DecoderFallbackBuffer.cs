using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What stands for bytes that are no text.</summary>
[SubstituteFor("System.Text.DecoderFallbackBuffer")]
internal static class DecoderFallbackBuffer
{
    /// <summary>The replacement is no text itself.</summary>
    [DoesNotReturn]
    public static void ThrowLastBytesRecursive(byte[] bytesUnknown) =>
        throw new ArgumentException(
            string.Concat("Recursive fallback not allowed for bytes ", UndecodableBytes.Show(bytesUnknown, "\\x", " "), "."),
            nameof(bytesUnknown));
}
