using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem;

/// <summary>A generic type with arguments: <c>List&lt;int&gt;</c>. Facts come from the definition, with the arguments put in.</summary>
internal sealed class InstantiatedType : TypeDesc
{
    private readonly TypeDesc _definition;
    private TypeDesc? _baseType;
    private TypeDesc[]? _declaredInterfaces;
    private MethodDesc[]? _methods;
    private FieldDesc[]? _fields;

    internal InstantiatedType(TypeDesc definition, Instantiation instantiation)
        : base(definition.Context)
    {
        _definition = definition;
        Instantiation = instantiation;
        ContainsSignatureVariables = instantiation.ContainsSignatureVariables;
        int complexity = 1;
        foreach (TypeDesc argument in instantiation)
        {
            complexity += argument.Complexity;
        }

        Complexity = TypeSystemContext.CheckComplexity(definition, complexity);
    }

    public override Instantiation Instantiation { get; }

    public override bool ContainsSignatureVariables { get; }

    internal override int Complexity { get; }

    public override TypeKind Kind => _definition.Kind;

    public override string Name => _definition.Name;

    public override string Namespace => _definition.Namespace;

    public override TypeDesc? DeclaringType => _definition.DeclaringType;

    public override TypeAttributes Attributes => _definition.Attributes;

    public override bool IsByRefLike => _definition.IsByRefLike;

    public override bool IsIntrinsic => _definition.IsIntrinsic;

    public override int InlineArrayLength => _definition.InlineArrayLength;

    public override TypeDesc UnderlyingType => IsEnum ? _definition.UnderlyingType : this;

    public override TypeDesc? BaseType => _baseType ??= _definition.BaseType?.Instantiate(Instantiation, default);

    public override ReadOnlySpan<TypeDesc> DeclaredInterfaces
    {
        get
        {
            if (_declaredInterfaces is null)
            {
                ReadOnlySpan<TypeDesc> open = _definition.DeclaredInterfaces;
                var closed = new TypeDesc[open.Length];
                for (int i = 0; i < closed.Length; i++)
                {
                    closed[i] = open[i].Instantiate(Instantiation, default);
                }

                _declaredInterfaces = closed;
            }

            return _declaredInterfaces;
        }
    }

    public override MethodDesc? StaticConstructor =>
        _definition.StaticConstructor is { } constructor ? Context.GetMethodForInstantiatedType(constructor, this) : null;

    public override TypeDesc GetTypeDefinition() => _definition;

    public override TypeLayout GetMetadataLayout() => _definition.GetMetadataLayout();

    public override GenericParameterAttributes GetVariance(int index) => _definition.GetVariance(index);

    public override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        _definition.HasCustomAttribute(attributeNamespace, attributeName);

    public override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        _definition.GetCustomAttribute(attributeNamespace, attributeName);

    public override ReadOnlySpan<MethodDesc> GetMethods()
    {
        if (_methods is null)
        {
            ReadOnlySpan<MethodDesc> open = _definition.GetMethods();
            var closed = new MethodDesc[open.Length];
            for (int i = 0; i < closed.Length; i++)
            {
                closed[i] = Context.GetMethodForInstantiatedType(open[i], this);
            }

            _methods = closed;
        }

        return _methods;
    }

    public override ReadOnlySpan<FieldDesc> GetFields()
    {
        if (_fields is null)
        {
            ReadOnlySpan<FieldDesc> open = _definition.GetFields();
            var closed = new FieldDesc[open.Length];
            for (int i = 0; i < closed.Length; i++)
            {
                closed[i] = Context.GetFieldForInstantiatedType(open[i], this);
            }

            _fields = closed;
        }

        return _fields;
    }

    public override MethodDesc? GetMethod(string name, MethodSignature? signature = null)
    {
        // Only methods of the name are instantiated.
        foreach (MethodDesc open in _definition.GetMethods())
        {
            if (open.Name == name)
            {
                MethodDesc method = Context.GetMethodForInstantiatedType(open, this);
                if (signature is null || method.Signature.Equals(signature))
                {
                    return method;
                }
            }
        }

        return null;
    }

    public override FieldDesc? GetField(string name) =>
        _definition.GetField(name) is { } field ? Context.GetFieldForInstantiatedType(field, this) : null;

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) =>
        ContainsSignatureVariables
            ? Context.GetInstantiatedType(_definition, Instantiation.Instantiate(typeArguments, methodArguments))
            : this;
}
