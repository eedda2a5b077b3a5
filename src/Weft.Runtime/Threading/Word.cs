using System.Runtime.CompilerServices;

namespace Weft.Threading;

/// <summary>Words that threads wait on.</summary>
internal static unsafe class Word
{
    /// <summary>The address of a word in a struct that does not move, which is what every struct here asks of its owner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int* AddressOf(ref int word) => (int*)Unsafe.AsPointer(ref word);
}
