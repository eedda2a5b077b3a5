using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>How values of a type are held: as one IR value, or in memory with their address as the IR value.</summary>
/// <param name="Kind">What it is on IL's evaluation stack (ECMA-335 I.12.3.2.1).</param>
/// <param name="Type">The type of the IR value.</param>
/// <param name="Width">Bytes in memory, for a scalar.</param>
/// <param name="IsSigned">Whether a narrow load extends with the sign.</param>
internal readonly record struct Representation(StackKind Kind, IRType Type, byte Width, bool IsSigned)
{
    /// <summary>Whether values live in memory and are copied as bytes.</summary>
    public bool IsStruct => Kind == StackKind.Struct;

    /// <summary>How memory is accessed for a scalar of the type.</summary>
    public MemoryAccess Access(uint offset = 0) => new(Width, IsSigned, offset, Width, false);

    /// <summary>The representation of a type.</summary>
    public static Representation Of(TypeDesc type) => type.UnderlyingType.Kind switch
    {
        TypeKind.Void => new(StackKind.None, IRType.None, 0, false),
        TypeKind.Boolean or TypeKind.Byte => new(StackKind.Int32, IRType.I32, 1, false),
        TypeKind.SByte => new(StackKind.Int32, IRType.I32, 1, true),
        TypeKind.Char or TypeKind.UInt16 => new(StackKind.Int32, IRType.I32, 2, false),
        TypeKind.Int16 => new(StackKind.Int32, IRType.I32, 2, true),
        TypeKind.Int32 or TypeKind.UInt32 => new(StackKind.Int32, IRType.I32, 4, false),
        TypeKind.Int64 or TypeKind.UInt64 => new(StackKind.Int64, IRType.I64, 8, false),
        TypeKind.IntPtr or TypeKind.UIntPtr or TypeKind.Pointer or TypeKind.FunctionPointer =>
            new(StackKind.NativeInt, IRType.I32, 4, false),
        TypeKind.Single => new(StackKind.Single, IRType.F32, 4, false),
        TypeKind.Double => new(StackKind.Double, IRType.F64, 8, false),
        TypeKind.ByRef => new(StackKind.ByRef, IRType.ByRef, 4, false),
        TypeKind.ValueType => new(StackKind.Struct, IRType.ByRef, 0, false),
        _ => new(StackKind.Object, IRType.Object, 4, false),
    };
}
