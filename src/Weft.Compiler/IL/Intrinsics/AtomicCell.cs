using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>A variable that is accessed atomically: WebAssembly has atomics for integers of 1, 2, 4 and 8 bytes alone.</summary>
internal readonly struct AtomicCell
{
    private readonly ILImporter _importer;
    private readonly Representation _representation;

    private AtomicCell(ILImporter importer, TypeDesc type, Representation representation)
    {
        _importer = importer;
        Type = type;
        _representation = representation;
    }

    /// <summary>The C# type of the variable.</summary>
    public TypeDesc Type { get; }

    /// <summary>The type in which the instructions work.</summary>
    public IRType Integer => _representation.Type switch
    {
        IRType.I64 or IRType.F64 => IRType.I64,
        IRType.F32 => IRType.I32,
        IRType type => type,
    };

    /// <summary>How memory is accessed.</summary>
    public MemoryAccess Access => new(_representation.Width, false, 0, _representation.Width, false);

    /// <summary>The cell of a variable of a type, or null where no instruction accesses such a one atomically.</summary>
    public static AtomicCell? Of(ILImporter importer, TypeDesc type)
    {
        Representation representation = Representation.Of(type);
        return representation.IsStruct ? null : new AtomicCell(importer, type, representation);
    }

    /// <summary>Takes the address of the cell from the stack.</summary>
    public Value PopAddress() => _importer.PopAtomicAddress(_representation.Width);

    /// <summary>Takes a value of the type from the stack, as the instructions want it.</summary>
    public Value Pop() => ToInteger(_importer.Coerce(_importer.Pop(), _representation));

    /// <summary>Pushes a result of the instructions as a value of the type.</summary>
    public void Push(Value value)
    {
        IRBuilder builder = _importer.Builder;
        value = (_representation.Width, _representation.IsSigned) switch
        {
            (1, true) => builder.Unary(Opcode.Extend8S, value),
            (1, false) => builder.Binary(Opcode.And, value, Constant.I32(byte.MaxValue)),
            (2, true) => builder.Unary(Opcode.Extend16S, value),
            (2, false) => builder.Binary(Opcode.And, value, Constant.I32(ushort.MaxValue)),
            _ => value,
        };
        if (_representation.Type.IsFloat())
        {
            value = builder.Convert(Opcode.Reinterpret, _representation.Type, value);
        }

        _importer.Push(new(_representation.Kind, value, Type));
    }

    // Narrow comparands are compared with all their bits: what is above the width has to be zero, as it is in what was loaded.
    private Value ToInteger(Value value)
    {
        IRBuilder builder = _importer.Builder;
        if (value.Type.IsFloat())
        {
            return builder.Convert(Opcode.Reinterpret, Integer, value);
        }

        return _representation.Width switch
        {
            1 => builder.Binary(Opcode.And, value, Constant.I32(byte.MaxValue)),
            2 => builder.Binary(Opcode.And, value, Constant.I32(ushort.MaxValue)),
            _ => value,
        };
    }
}
