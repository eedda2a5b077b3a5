using System.Security.Cryptography;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.CoreLib;

/// <summary>
/// Where <see cref="RandomNumberGenerator"/> has its bytes from: the host, in place of OpenSSL. Hashes with a seed want it too, such as
/// those of the names in a <c>JsonDocument</c>.
/// </summary>
[SubstituteFor("System.Security.Cryptography.RandomNumberGeneratorImplementation")]
internal static unsafe class RandomNumbers
{
    /// <summary>Fills a buffer.</summary>
    public static void GetBytes(byte* buffer, int count)
    {
        if (!Entropy.TryFill(new Span<byte>(buffer, count)))
        {
            throw new CryptographicException();
        }
    }
}
