namespace Weft.Wasm.Instructions;

/// <summary>The pages of the opcode table: one for opcodes of a single byte, one for each prefix.</summary>
internal static class OpcodePage
{
    /// <summary>The number of opcodes in a page, a power of two above the highest number in use (relaxed SIMD has 0x113).</summary>
    public const int Size = 0x200;

    public const ushort Plain = 0;
    public const ushort Gc = 1 * Size;
    public const ushort Miscellaneous = 2 * Size;
    public const ushort Vector = 3 * Size;
    public const ushort Atomic = 4 * Size;

    /// <summary>The number of opcodes in all pages.</summary>
    public const int TotalSize = 5 * Size;

    private const byte FirstPrefix = 0xFB;
    private const byte LastPrefix = 0xFE;

    /// <summary>Whether a byte is a prefix.</summary>
    public static bool IsPrefix(byte value) => value is >= FirstPrefix and <= LastPrefix;

    /// <summary>The page of a prefix.</summary>
    public static int OfPrefix(byte prefix) => (prefix - FirstPrefix + 1) * Size;

    /// <summary>The prefix of an opcode, or 0 for an opcode of a single byte.</summary>
    public static byte Prefix(Opcode opcode) => (int)opcode < Size ? (byte)0 : (byte)(FirstPrefix - 1 + ((int)opcode / Size));

    /// <summary>The number of an opcode within its page.</summary>
    public static uint Number(Opcode opcode) => (uint)opcode % Size;
}
