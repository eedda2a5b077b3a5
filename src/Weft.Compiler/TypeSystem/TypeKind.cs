namespace Weft.Compiler.TypeSystem;

/// <summary>
/// What a type is, for everything that switches on types. Primitives keep their own kind; an enum is <see cref="Enum"/> and its
/// <see cref="TypeDesc.UnderlyingType"/> has the primitive's kind.
/// </summary>
internal enum TypeKind : byte
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
    Enum,
    ValueType,
    Class,
    Interface,
    SzArray,
    Array,
    Pointer,
    ByRef,
    FunctionPointer,
    SignatureTypeVariable,
    SignatureMethodVariable,
}
