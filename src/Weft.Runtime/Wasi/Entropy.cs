namespace Weft.Wasi;

/// <summary>The host's source of random bytes, fit for secrets. May be called from any thread.</summary>
public static unsafe class Entropy
{
    /// <summary>Fills a buffer.</summary>
    /// <returns>Whether the host gave the bytes.</returns>
    public static bool TryFill(Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            return RandomFunctions.Fill(bytes, (nuint)buffer.Length) == 0;
        }
    }
}
