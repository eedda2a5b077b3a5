using System.Reflection;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.TypeSystem;

/// <summary>
/// A field: a definition or a field of an instantiated type. There is one object per field and context. May be asked from any thread.
/// </summary>
internal abstract class FieldDesc
{
    public abstract TypeDesc OwningType { get; }

    public TypeSystemContext Context => OwningType.Context;

    public abstract string Name { get; }

    /// <summary>The type, with the arguments of the owning type put in.</summary>
    public abstract TypeDesc FieldType { get; }

    public abstract FieldAttributes Attributes { get; }

    public bool IsStatic => (Attributes & FieldAttributes.Static) != 0;

    public bool IsInitOnly => (Attributes & FieldAttributes.InitOnly) != 0;

    /// <summary>A <c>const</c>: it has a value in metadata and no storage.</summary>
    public bool IsLiteral => (Attributes & FieldAttributes.Literal) != 0;

    /// <summary>The initial bytes are in the file.</summary>
    public bool HasRva => (Attributes & FieldAttributes.HasFieldRVA) != 0;

    /// <summary>Declared <c>volatile</c>.</summary>
    public abstract bool IsVolatile { get; }

    /// <summary>Marked <c>[ThreadStatic]</c>: each thread has its own.</summary>
    public abstract bool IsThreadStatic { get; }

    /// <summary>The offset of <c>[FieldOffset]</c>; null without.</summary>
    public abstract int? ExplicitOffset { get; }

    /// <summary>The value of a literal, as a boxed primitive, a string, or null.</summary>
    public abstract object? GetConstant();

    /// <summary>The initial bytes, as many as the field's type is large; they lie in the assembly's memory.</summary>
    /// <exception cref="BadAssemblyException">The bytes are not inside one section of the file.</exception>
    public abstract ReadOnlyMemory<byte> GetRvaData();

    public abstract bool HasCustomAttribute(string attributeNamespace, string attributeName);

    public abstract CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName);

    /// <summary>The field on the definition of the owning type.</summary>
    public abstract FieldDesc GetTypicalFieldDefinition();

    public FieldDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        TypeDesc owner = OwningType.Instantiate(typeArguments, methodArguments);
        return owner == OwningType ? this : Context.GetFieldForInstantiatedType(GetTypicalFieldDefinition(), owner);
    }

    /// <summary>Where an instance field lies: bytes from the start of a value, or from the object pointer in a class.</summary>
    public int Offset => OwningType.Layout.GetOffset(this);

    public override string ToString() => CSharpNames.Of(this);
}

/// <summary>A field of an instantiated type.</summary>
internal sealed class FieldForInstantiatedType : FieldDesc
{
    private readonly FieldDesc _typical;
    private TypeDesc? _fieldType;

    internal FieldForInstantiatedType(FieldDesc typical, InstantiatedType owningType)
    {
        _typical = typical;
        OwningType = owningType;
    }

    public override TypeDesc OwningType { get; }

    public override string Name => _typical.Name;

    public override TypeDesc FieldType => _fieldType ??= _typical.FieldType.Instantiate(OwningType.Instantiation, default);

    public override FieldAttributes Attributes => _typical.Attributes;

    public override bool IsVolatile => _typical.IsVolatile;

    public override bool IsThreadStatic => _typical.IsThreadStatic;

    public override int? ExplicitOffset => _typical.ExplicitOffset;

    public override object? GetConstant() => _typical.GetConstant();

    public override ReadOnlyMemory<byte> GetRvaData() => _typical.GetRvaData();

    public override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        _typical.HasCustomAttribute(attributeNamespace, attributeName);

    public override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        _typical.GetCustomAttribute(attributeNamespace, attributeName);

    public override FieldDesc GetTypicalFieldDefinition() => _typical;
}
