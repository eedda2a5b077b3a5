namespace Weft.Compiler.TypeSystem;

/// <summary>A type made from one other: array, pointer, or managed reference.</summary>
internal abstract class ParameterizedType : TypeDesc
{
    protected ParameterizedType(TypeDesc elementType)
        : base(elementType.Context)
    {
        ElementType = elementType;
        ContainsSignatureVariables = elementType.ContainsSignatureVariables;
        Complexity = TypeSystemContext.CheckComplexity(elementType, 1 + elementType.Complexity);
    }

    public sealed override TypeDesc ElementType { get; }

    public sealed override string Name => ElementType.Name + Suffix;

    /// <summary>What stands behind the element type's name, as metadata tools and reflection write it.</summary>
    public abstract string Suffix { get; }

    public sealed override bool ContainsSignatureVariables { get; }

    internal sealed override int Complexity { get; }
}

/// <summary><c>T*</c>.</summary>
internal sealed class PointerType : ParameterizedType
{
    internal PointerType(TypeDesc elementType)
        : base(elementType)
    {
    }

    public override TypeKind Kind => TypeKind.Pointer;

    public override string Suffix => "*";

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) =>
        ContainsSignatureVariables ? Context.GetPointerType(ElementType.Instantiate(typeArguments, methodArguments)) : this;
}

/// <summary><c>ref T</c>: a managed pointer.</summary>
internal sealed class ByRefType : ParameterizedType
{
    internal ByRefType(TypeDesc elementType)
        : base(elementType)
    {
    }

    public override TypeKind Kind => TypeKind.ByRef;

    public override string Suffix => "&";

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) =>
        ContainsSignatureVariables ? Context.GetByRefType(ElementType.Instantiate(typeArguments, methodArguments)) : this;
}
