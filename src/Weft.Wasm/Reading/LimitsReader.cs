namespace Weft.Wasm.Reading;

/// <summary>Reads table and memory types, which imports and definitions share.</summary>
internal static class LimitsReader
{
    private const byte HasMaximum = 1;
    private const byte IsShared = 2;
    private const byte Is64 = 4;
    private const byte HasPageSize = 8;

    public static TableType ReadTableType(ref ByteReader reader)
    {
        WasmValueType element = reader.ReadReferenceType();
        Limits limits = ReadLimits(ref reader, allowed: HasMaximum | Is64, "table", out _);
        return new TableType(element, limits);
    }

    public static MemoryType ReadMemoryType(ref ByteReader reader)
    {
        Limits limits = ReadLimits(ref reader, allowed: HasMaximum | IsShared | Is64 | HasPageSize, "memory", out bool hasPageSize);
        return new MemoryType(limits, hasPageSize ? reader.ReadU32() : null);
    }

    private static Limits ReadLimits(ref ByteReader reader, byte allowed, string what, out bool hasPageSize)
    {
        int at = reader.Position;
        byte flags = reader.ReadByte();
        if ((flags & ~allowed) != 0)
        {
            reader.Throw($"0x{flags:x2} is not a set of {what} flags", at);
        }

        bool is64 = (flags & Is64) != 0;

        // Sizes are 64-bit numbers whatever the addresses are; that a 32-bit memory is not larger than its addresses reach is validation.
        ulong minimum = reader.ReadU64();
        ulong? maximum = (flags & HasMaximum) == 0 ? null : reader.ReadU64();
        hasPageSize = (flags & HasPageSize) != 0;
        return new Limits(minimum, maximum, (flags & IsShared) != 0, is64);
    }
}
