using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>Gives the metadata reader the types in the values of custom attributes.</summary>
internal sealed class AttributeTypeProvider : ICustomAttributeTypeProvider<TypeDesc>
{
    private readonly EcmaAssembly _assembly;

    internal AttributeTypeProvider(EcmaAssembly assembly)
    {
        _assembly = assembly;
    }

    private TypeSystemContext Context => _assembly.Context;

    public TypeDesc GetPrimitiveType(PrimitiveTypeCode typeCode) => Context.GetWellKnownType(typeCode switch
    {
        PrimitiveTypeCode.Boolean => WellKnownType.Boolean,
        PrimitiveTypeCode.Char => WellKnownType.Char,
        PrimitiveTypeCode.SByte => WellKnownType.SByte,
        PrimitiveTypeCode.Byte => WellKnownType.Byte,
        PrimitiveTypeCode.Int16 => WellKnownType.Int16,
        PrimitiveTypeCode.UInt16 => WellKnownType.UInt16,
        PrimitiveTypeCode.Int32 => WellKnownType.Int32,
        PrimitiveTypeCode.UInt32 => WellKnownType.UInt32,
        PrimitiveTypeCode.Int64 => WellKnownType.Int64,
        PrimitiveTypeCode.UInt64 => WellKnownType.UInt64,
        PrimitiveTypeCode.Single => WellKnownType.Single,
        PrimitiveTypeCode.Double => WellKnownType.Double,
        PrimitiveTypeCode.IntPtr => WellKnownType.IntPtr,
        PrimitiveTypeCode.UIntPtr => WellKnownType.UIntPtr,
        PrimitiveTypeCode.String => WellKnownType.String,
        PrimitiveTypeCode.Object => WellKnownType.Object,
        PrimitiveTypeCode.Void => WellKnownType.Void,
        PrimitiveTypeCode.TypedReference => WellKnownType.TypedReference,
        _ => throw new BadImageFormatException("Unknown primitive type."),
    });

    public TypeDesc GetSystemType() => Context.GetWellKnownType(WellKnownType.Type);

    public bool IsSystemType(TypeDesc type) => type == GetSystemType();

    public TypeDesc GetSZArrayType(TypeDesc elementType) => Context.GetArrayType(elementType);

    public TypeDesc GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => _assembly.GetType(handle);

    public TypeDesc GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        _assembly.GetType((EntityHandle)handle);

    public TypeDesc GetTypeFromSerializedName(string name) => SerializedTypeName.Resolve(_assembly, name);

    public PrimitiveTypeCode GetUnderlyingEnumType(TypeDesc type) => type.UnderlyingType.Kind switch
    {
        TypeKind.Boolean => PrimitiveTypeCode.Boolean,
        TypeKind.Char => PrimitiveTypeCode.Char,
        TypeKind.SByte => PrimitiveTypeCode.SByte,
        TypeKind.Byte => PrimitiveTypeCode.Byte,
        TypeKind.Int16 => PrimitiveTypeCode.Int16,
        TypeKind.UInt16 => PrimitiveTypeCode.UInt16,
        TypeKind.Int32 => PrimitiveTypeCode.Int32,
        TypeKind.UInt32 => PrimitiveTypeCode.UInt32,
        TypeKind.Int64 => PrimitiveTypeCode.Int64,
        TypeKind.UInt64 => PrimitiveTypeCode.UInt64,
        _ => throw new BadImageFormatException("An attribute has an argument of a type that is no enum."),
    };
}
