using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem;

/// <summary>A method seen through type arguments; its facts are those of the definition.</summary>
internal abstract class DerivedMethod : MethodDesc
{
    private readonly MethodDesc _typical;

    protected DerivedMethod(MethodDesc typical)
    {
        _typical = typical;
    }

    public sealed override string Name => _typical.Name;

    public sealed override MethodAttributes Attributes => _typical.Attributes;

    public sealed override MethodImplAttributes ImplAttributes => _typical.ImplAttributes;

    public sealed override MethodMarkers Markers => _typical.Markers;

    public sealed override PInvokeImport? Import => _typical.Import;

    public sealed override MethodDesc GetTypicalMethodDefinition() => _typical;

    public sealed override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        _typical.HasCustomAttribute(attributeNamespace, attributeName);

    public sealed override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        _typical.GetCustomAttribute(attributeNamespace, attributeName);

    public sealed override string GetParameterName(int index) => _typical.GetParameterName(index);
}

/// <summary>A method of an instantiated type, itself not generic or a generic definition.</summary>
internal sealed class MethodForInstantiatedType : DerivedMethod
{
    private MethodSignature? _signature;

    internal MethodForInstantiatedType(MethodDesc typical, InstantiatedType owningType)
        : base(typical)
    {
        OwningType = owningType;
    }

    public override TypeDesc OwningType { get; }

    public override Instantiation Instantiation => GetTypicalMethodDefinition().Instantiation;

    public override MethodSignature Signature =>
        _signature ??= GetTypicalMethodDefinition().Signature.Instantiate(OwningType.Instantiation, default);

    public override MethodDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        TypeDesc owner = OwningType.Instantiate(typeArguments, methodArguments);
        return owner == OwningType ? this : Context.GetMethodForInstantiatedType(GetTypicalMethodDefinition(), owner);
    }
}

/// <summary>A generic method with type arguments of its own.</summary>
internal sealed class InstantiatedMethod : DerivedMethod
{
    private readonly MethodDesc _definition;
    private MethodSignature? _signature;

    internal InstantiatedMethod(MethodDesc definition, Instantiation instantiation)
        : base(definition.GetTypicalMethodDefinition())
    {
        _definition = definition;
        Instantiation = instantiation;
    }

    public override TypeDesc OwningType => _definition.OwningType;

    public override Instantiation Instantiation { get; }

    // All variables at once: the owner's arguments may name variables of a method around, which are not this method's.
    public override MethodSignature Signature =>
        _signature ??= GetTypicalMethodDefinition().Signature.Instantiate(OwningType.Instantiation, Instantiation);

    public override MethodDesc GetMethodDefinition() => _definition;

    public override MethodDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        MethodDesc definition = _definition.Instantiate(typeArguments, methodArguments);
        Instantiation instantiation = Instantiation.Instantiate(typeArguments, methodArguments);
        return Context.GetInstantiatedMethod(definition, instantiation);
    }
}
