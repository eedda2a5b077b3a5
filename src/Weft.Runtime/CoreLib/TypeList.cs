using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Types that the compiler wrote one after the other: their number, then an address each.</summary>
internal readonly unsafe struct TypeList
{
    /// <summary>How many.</summary>
    public readonly int Count;

    private readonly uint _first;

    /// <summary>One of them.</summary>
    public MethodTable* Get(int index)
    {
        fixed (uint* first = &_first)
        {
            return (MethodTable*)LinearMemory.ToAddress(first[index]);
        }
    }
}
