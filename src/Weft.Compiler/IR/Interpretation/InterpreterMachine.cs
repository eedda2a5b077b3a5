using System.Buffers.Binary;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Interpretation;

/// <summary>What interpreted code sees around it: memory, globals, symbols, and functions without a body.</summary>
/// <param name="memorySize">Bytes of memory.</param>
internal abstract class InterpreterMachine(int memorySize)
{
    private readonly Dictionary<GlobalSymbol, long> _globals = [];

    /// <summary>Linear memory.</summary>
    public byte[] Memory { get; } = new byte[memorySize];

    /// <summary>The address of data, or the table index of a function.</summary>
    public abstract uint AddressOf(Symbol symbol);

    /// <summary>The body of a function, or null.</summary>
    public virtual Function? FindBody(FunctionSymbol symbol) => null;

    /// <summary>The function of a table index, or null.</summary>
    public virtual FunctionSymbol? FindFunction(uint index) => null;

    /// <summary>Runs a function that has no body; false where it does not return.</summary>
    public abstract bool Call(FunctionSymbol function, ReadOnlySpan<long> arguments, Span<long> results);

    /// <summary>What a handler gets for a function without a body that does not return.</summary>
    public virtual long ExceptionOf(FunctionSymbol function) => 0;

    /// <summary>The value of a global.</summary>
    public long GetGlobal(GlobalSymbol global) => _globals.GetValueOrDefault(global);

    /// <summary>Sets a global.</summary>
    public void SetGlobal(GlobalSymbol global, long value) => _globals[global] = value;

    /// <summary>Reads memory; false where the address is beyond its end.</summary>
    public bool TryLoad(uint address, MemoryAccess access, IRType type, out long bits)
    {
        bits = 0;
        if (!TryFind(address, access.Offset, access.Width, out Span<byte> bytes))
        {
            return false;
        }

        bits = access.Width switch
        {
            1 => access.IsSigned ? (sbyte)bytes[0] : bytes[0],
            2 => access.IsSigned ? BinaryPrimitives.ReadInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 when type != IRType.I64 || access.IsSigned => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        };
        return true;
    }

    /// <summary>Writes memory; false where the address is beyond its end.</summary>
    public bool TryStore(uint address, MemoryAccess access, long bits)
    {
        if (!TryFind(address, access.Offset, access.Width, out Span<byte> bytes))
        {
            return false;
        }

        switch (access.Width)
        {
            case 1:
                bytes[0] = (byte)bits;
                break;
            case 2:
                BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)bits);
                break;
            case 4:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)bits);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(bytes, bits);
                break;
        }

        return true;
    }

    /// <summary>A piece of memory; false where it is beyond the end.</summary>
    public bool TryFind(uint address, uint offset, uint size, out Span<byte> bytes)
    {
        ulong start = (ulong)address + offset;
        bool isInside = start + size <= (ulong)Memory.Length;
        bytes = isInside ? Memory.AsSpan((int)start, (int)size) : [];
        return isInside;
    }
}
