using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Throws for bytes that are no text.</summary>
[SubstituteFor("System.Text.DecoderExceptionFallbackBuffer")]
internal static class DecoderExceptionFallbackBuffer
{
    /// <summary>Throws, with the bytes and their place.</summary>
    [DoesNotReturn]
    public static void Throw(byte[] bytesUnknown, int index) =>
        throw new DecoderFallbackException(
            string.Concat([
                "Unable to translate bytes ", UndecodableBytes.Show(bytesUnknown, "[", "]"), " at index ",
                index.ToString(CultureInfo.InvariantCulture), " from specified code page to Unicode."]),
            bytesUnknown,
            index);
}
