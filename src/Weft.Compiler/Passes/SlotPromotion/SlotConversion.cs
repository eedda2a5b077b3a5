using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>What memory did to values by being written with one type or width and read with another.</summary>
internal static class SlotConversion
{
    /// <summary>A value with the bits of another one in a type of the same size, or the lower bits in a smaller one.</summary>
    public static Value Retype(IRBuilder builder, Value value, IRType type)
    {
        if (value.Type == IRType.I64 && type.Size() == 4)
        {
            value = builder.Convert(Opcode.Wrap, IRType.I32, value);
        }

        if (value.Type == type || value.Type == IRType.V128)
        {
            return value;
        }

        if (value.Type.IsFloat() != type.IsFloat())
        {
            return builder.Convert(Opcode.Reinterpret, type, value);
        }

        // A number that becomes a reference is made one, so that a collector sees it.
        return type.IsReference() && !value.Type.IsReference() && value is not (Constant or SymbolAddress)
            ? builder.Plain(Opcode.Add, type, value, Constant.I32(0))
            : value;
    }

    /// <summary>What a load gives of a variable of the access's width.</summary>
    public static Value FromVariable(IRBuilder builder, Value value, MemoryAccess access, IRType type)
    {
        if (access.Width < 4)
        {
            value = access.IsSigned
                ? builder.Unary(access.Width == 1 ? Opcode.Extend8S : Opcode.Extend16S, value)
                : builder.Binary(Opcode.And, value, Constant.I32(access.Width == 1 ? 0xFF : 0xFFFF));
        }

        if (access.Width <= 4 && type == IRType.I64)
        {
            return builder.Convert(access.IsSigned ? Opcode.ExtendS : Opcode.ExtendU, type, value);
        }

        return value.Type.IsFloat() != type.IsFloat() ? builder.Convert(Opcode.Reinterpret, type, value) : value;
    }

    /// <summary>Bytes of a wider integer as an i32 whose upper bits mean nothing.</summary>
    public static Value ExtractBytes(IRBuilder builder, Value value, int offset)
    {
        if (offset > 0)
        {
            value = builder.Binary(Opcode.ShrU, value, Number(value.Type, offset * 8));
        }

        return value.Type == IRType.I64 ? builder.Convert(Opcode.Wrap, IRType.I32, value) : value;
    }

    /// <summary>A wider integer with some of its bytes replaced.</summary>
    public static Value InsertBytes(IRBuilder builder, Value old, Value value, int offset, int width)
    {
        if (value.Type == IRType.F32)
        {
            value = builder.Convert(Opcode.Reinterpret, IRType.I32, value);
        }

        if (value.Type == IRType.I64 && old.Type != IRType.I64)
        {
            value = builder.Convert(Opcode.Wrap, IRType.I32, value);
        }
        else if (value.Type != IRType.I64 && old.Type == IRType.I64)
        {
            value = builder.Convert(Opcode.ExtendU, IRType.I64, value);
        }

        long mask = (1L << (width * 8)) - 1;
        value = builder.Binary(Opcode.And, value, Number(old.Type, mask));
        if (offset > 0)
        {
            value = builder.Binary(Opcode.Shl, value, Number(old.Type, offset * 8));
        }

        return builder.Binary(Opcode.Or, builder.Binary(Opcode.And, old, Number(old.Type, ~(mask << (offset * 8)))), value);
    }

    private static Constant Number(IRType type, long value) => new(type == IRType.I64 ? IRType.I64 : IRType.I32, value);
}
