namespace Weft.Compiler.TypeSystem;

internal abstract partial class TypeDesc
{
    public bool IsVoid => Kind == TypeKind.Void;

    /// <summary>One of <c>bool</c>, <c>char</c>, the integers with the native ones, <c>float</c> and <c>double</c>; no enum.</summary>
    public bool IsPrimitive => Kind is >= TypeKind.Boolean and <= TypeKind.Double;

    public bool IsEnum => Kind == TypeKind.Enum;

    /// <summary>Primitives, enums, structs, and <c>void</c>.</summary>
    public bool IsValueType => Kind is <= TypeKind.ValueType;

    public bool IsInterface => Kind == TypeKind.Interface;

    public bool IsArray => Kind is TypeKind.SzArray or TypeKind.Array;

    public bool IsSzArray => Kind == TypeKind.SzArray;

    public bool IsPointer => Kind == TypeKind.Pointer;

    public bool IsByRef => Kind == TypeKind.ByRef;

    public bool IsFunctionPointer => Kind == TypeKind.FunctionPointer;

    public bool IsSignatureVariable => Kind is TypeKind.SignatureTypeVariable or TypeKind.SignatureMethodVariable;

    /// <summary>Classes, interfaces and arrays: values of the type are object references.</summary>
    public bool IsReferenceType => Kind is TypeKind.Class or TypeKind.Interface or TypeKind.SzArray or TypeKind.Array;

    public bool IsObject => this == Context.GetWellKnownType(WellKnownType.Object);

    public bool IsString => this == Context.GetWellKnownType(WellKnownType.String);

    /// <summary>An instance of <c>Nullable&lt;T&gt;</c>, or the definition.</summary>
    public bool IsNullable => Kind == TypeKind.ValueType && GetTypeDefinition() == Context.GetWellKnownType(WellKnownType.Nullable);

    /// <summary>A class derived from <c>MulticastDelegate</c>.</summary>
    public bool IsDelegate => Kind == TypeKind.Class && BaseType == Context.GetWellKnownType(WellKnownType.MulticastDelegate);

    /// <summary>Whether the type has type parameters or arguments of its own.</summary>
    public bool HasInstantiation => !Instantiation.IsEmpty;

    /// <summary>A generic definition, whose arguments are its own variables: no value has this type.</summary>
    public bool IsGenericDefinition => HasInstantiation && GetTypeDefinition() == this;

    /// <summary>The integer behind an enum; the type itself otherwise.</summary>
    public virtual TypeDesc UnderlyingType => this;

    /// <summary>What an array, a pointer or a managed reference is made of; null for others.</summary>
    public virtual TypeDesc? ElementType => null;
}
