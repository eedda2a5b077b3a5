namespace Weft.Compiler.IR;

/// <summary>How a load, store or atomic instruction touches memory.</summary>
/// <param name="Width">Bytes in memory: 1, 2, 4, 8 or 16. Narrower than the value, a load extends and a store drops the upper bits.</param>
/// <param name="IsSigned">Whether a narrow load extends with the sign.</param>
/// <param name="Offset">Bytes added to the address. Their sum does not wrap: it is the engine that adds, in more than 32 bits.</param>
/// <param name="Alignment">The alignment that is known of the address, a power of two; atomic accesses have that of their width.</param>
/// <param name="IsVolatile">Whether the access happens exactly as written, as ECMA-335 I.12.6.7 asks.</param>
internal readonly record struct MemoryAccess(byte Width, bool IsSigned, uint Offset, byte Alignment, bool IsVolatile)
{
    /// <summary>
    /// Whether a load gives the same whenever it is run with this address, and never traps: the length of an array, the class of an object.
    /// So it may be run earlier and for nothing, whatever is stored in between. If its address is null what it gives is not used.
    /// </summary>
    public bool IsInvariant { get; init; }

    /// <summary>An access of a whole value at its natural alignment.</summary>
    public static MemoryAccess Natural(IRType type, uint offset = 0) => new((byte)type.Size(), false, offset, (byte)type.Size(), false);

    /// <summary>An access of a part of a value at its natural alignment.</summary>
    public static MemoryAccess Narrow(int width, bool isSigned, uint offset = 0) => new((byte)width, isSigned, offset, (byte)width, false);

    /// <summary>The same access without a promise about the address.</summary>
    public MemoryAccess Unaligned(int alignment) => this with { Alignment = (byte)alignment };
}
