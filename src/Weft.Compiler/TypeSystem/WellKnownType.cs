namespace Weft.Compiler.TypeSystem;

/// <summary>
/// The types of the core library that signatures and IL name by code, or that the compiler treats specially. The primitives stand in the
/// order of <see cref="TypeKind"/>, with the same values.
/// </summary>
internal enum WellKnownType : byte
{
    Void,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    IntPtr,
    UIntPtr,
    Single,
    Double,
    Object,
    String,
    ValueType,
    Enum,
    Array,
    ArrayOfT,
    Nullable,
    Delegate,
    MulticastDelegate,
    Exception,
    TypedReference,
    RuntimeTypeHandle,
    RuntimeMethodHandle,
    RuntimeFieldHandle,
    Type,
    Attribute,
    Decimal,
    Int128,
    UInt128,
    Span,
    ReadOnlySpan,
}
